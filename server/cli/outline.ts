import { type Outline, type OutlineNumbered, type OutlineParagraph, outline } from '../model/outline';
import { inputs } from './input';
import { printJson } from './output';
import { instrumentsFor, resolutionAmong } from './ownInstruments';

/** What `outline` can be told. */
export interface OutlineOptions {
  readonly format: string;
  readonly stdinPath?: string;
  readonly instruments?: string;
}

/** Prints what was understood of the files. */
export async function outlineCommand(paths: readonly string[], options: OutlineOptions): Promise<void> {
  const files: (Outline & { readonly path: string })[] = [];
  for await (const { path, file, text } of inputs(paths, options.stdinPath)) {
    const understood = outline(resolutionAmong(text, instrumentsFor(file, options.instruments)));
    if (options.format === 'json') files.push({ path, ...understood });
    else process.stdout.write(`${humanOutline(path, understood).join('\n')}\n\n`);
  }
  if (options.format === 'json') printJson({ version: 1, files });
}

const wordsShown = 12;

function humanOutline(path: string, it: Outline): string[] {
  const adopted = it.adopted && `adopted ${it.adopted}`;
  const facts = [it.organ, it.profile, it.session, it.agendaItem && `item ${it.agendaItem}`, adopted, it.meeting];
  const lines = [path, `  ${[it.symbol, it.title].filter(Boolean).join('  ') || '(no title)'}`];
  lines.push(`  ${facts.filter(Boolean).join(' · ')}`);
  if (it.recommendation) lines.push(`  ${it.recommendation}`);
  for (const part of it.parts) {
    if (part.label) lines.push(`  ${part.label}`);
    lines.push(`  Preamble: ${part.preambular.length}`);
    for (const paragraph of part.preambular) lines.push(...paragraphLines(paragraph, '', 4));
    lines.push(`  Operative part: ${part.operative.length}`);
    for (const paragraph of part.operative) lines.push(...numberedLines(paragraph, 4));
  }
  for (const annex of it.annexes) {
    lines.push(`  Annex: ${annex.title ?? ''}`);
    for (const paragraph of annex.paragraphs) lines.push(...numberedLines(paragraph, 4));
  }
  if (it.footnotes.length > 0) lines.push(`  Footnotes: ${it.footnotes.length}`);
  for (const { mark, text, references } of it.footnotes) {
    lines.push(`    ${mark}  ${firstWords(text)}${references.length === 0 ? '  (no mark)' : ''}`);
  }
  if (it.citations.length > 0) lines.push(`  Citations: ${it.citations.length}`);
  for (const { id, date, title } of it.citations) {
    lines.push(`    ${[id, date, title && `“${firstWords(title)}”`].filter(Boolean).join('  ')}`);
  }
  if (it.references.length > 0) lines.push(`  References: ${it.references.length}`);
  for (const { text, targets, broken } of it.references) {
    lines.push(`    ${text}${broken ? '  (no such place)' : targets.length > 0 ? `  → ${targets.join(', ')}` : ''}`);
  }
  return lines;
}

function numberedLines(paragraph: OutlineNumbered, indent: number): string[] {
  return paragraphLines(paragraph, `${paragraph.label ?? '–'}  `, indent);
}

function paragraphLines(paragraph: OutlineParagraph, label: string, indent: number): string[] {
  const lines = [`${' '.repeat(indent)}${label}${firstWords(paragraph.text)}`];
  for (const child of paragraph.children) lines.push(...numberedLines(child, indent + 3));
  return lines;
}

function firstWords(text: string): string {
  const words = text.split(' ');
  return words.length > wordsShown ? `${words.slice(0, wordsShown).join(' ')} …` : text;
}
