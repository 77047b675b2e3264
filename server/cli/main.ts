import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { fail } from './outcome';
import { ruleLevel } from './ruleLevel';

const program = new Command('rapporteur')
  .description('Checks, repairs and explains resolutions written as plain text.')
  .version(version)
  .helpCommand(false)
  .showSuggestionAfterError(false)
  .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'rapporteur: ')) })
  .exitOverride();

const pathsHelp = `
PATH is a file, a folder (its .resolution, .resolution.md and .resolution.txt files), a glob, or - for standard input.`;

program
  .command('check')
  .description('tell what is wrong; exit 1 where there is an error')
  .argument('<path...>', 'files, folders, globs or -')
  .addOption(format('human', 'json', 'sarif', 'github'))
  .option('--rule <id=level>', 'set a rule to off, hint, info, warning or error; may be repeated', ruleLevel, {})
  .option('--fix', 'repair what is safely repaired, and tell what is left', false)
  .option('--max-warnings <n>', 'exit 1 also where there are more than n warnings', count)
  .option('--stdin-path <name>', 'what to call standard input')
  .addOption(instruments())
  .addHelpText('after', pathsHelp)
  .action(async (paths, options) => (await import('./check')).checkCommand(paths, options));

program
  .command('outline')
  .description('show what was understood: paragraphs, numbers, footnotes, citations, references')
  .argument('<path...>', 'files, folders, globs or -')
  .addOption(format('human', 'json'))
  .option('--stdin-path <name>', 'what to call standard input')
  .addOption(instruments())
  .addHelpText('after', pathsHelp)
  .action(async (paths, options) => (await import('./outline')).outlineCommand(paths, options));

program
  .command('format')
  .description('lay out: blank lines, indentation, notes at the end; without --write to standard output')
  .argument('<path...>', 'files, folders, globs or -')
  .option('--canonical', 'also convert marks, headings and masthead to the form that the format itself writes', false)
  .addOption(check())
  .addOption(write())
  .option('--stdin-path <name>', 'what to call standard input')
  .addHelpText('after', pathsHelp)
  .action(async (paths, options) => (await import('./format')).formatCommand(paths, options));

program
  .command('renumber')
  .description('number paragraphs and notes, and every reference to them; without --write to standard output')
  .argument('<path...>', 'files, folders, globs or -')
  .addOption(check())
  .addOption(write())
  .option('--stdin-path <name>', 'what to call standard input')
  .addHelpText('after', pathsHelp)
  .action(async (paths, options) => (await import('./renumber')).renumberCommand(paths, options));

program
  .command('instruments')
  .description(
    'search treaties, resolutions and decisions by number, title, acronym, popular name or date; exit 1 where none is found',
  )
  .argument('<query...>', 'such as 64/293, "sc 1325", untoc, palermo, "trafficking plan of action", "26 july 2012"')
  .addOption(format('human', 'json'))
  .addOption(instruments())
  .action(async (query, options) => (await import('./instruments')).instrumentsCommand(query, options));

program
  .command('rules')
  .description('list every rule with its severity, its summary and where it comes from')
  .addOption(format('human', 'json'))
  .action(async (options) => (await import('./rules')).rulesCommand(options));

program
  .command('lsp')
  .description('start the language server')
  .option('--stdio', 'speak over standard input and output, the only way there is')
  .action(async () => (await import('./lsp')).lspCommand());

// A reader that goes away ("| head") ends the run; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  if (error.code !== 'commander.helpDisplayed' && error.code !== 'commander.version') fail();
});

function format(...choices: [string, ...string[]]): Option {
  return new Option('--format <format>', 'how to write it').choices(choices).default(choices[0]);
}

function check(): Option {
  return new Option('--check', 'name the files that would change, and exit 1 where there is one').default(false);
}

function write(): Option {
  return new Option('--write', 'write what changes back to its file').default(false);
}

function instruments(): Option {
  return new Option(
    '--instruments <file>',
    'your own instruments; without it the nearest rapporteur.instruments.yaml above counts',
  );
}

function count(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It is a whole number, 0 or more.');
  return Number(value);
}
