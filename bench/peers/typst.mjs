// node typst.mjs IN.typ OUT.pdf FONTS: compiles with the Typst compiler of the npm registry, cold, with the fonts of one folder.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { writeFileSync } from 'node:fs';

const [input, output, fonts] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(output, compiler.pdf({ mainFilePath: input }));
