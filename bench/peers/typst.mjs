// node typst.mjs IN.typ OUT.pdf: compiles with the Typst compiler of the npm registry, cold, as a user's script would.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync, writeFileSync } from 'node:fs';

const [input, output, fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: [fonts ?? '/usr/share/fonts/truetype'] }] });
const pdf = compiler.pdf({ mainFileContent: readFileSync(input, 'utf8') });
writeFileSync(output, pdf);
