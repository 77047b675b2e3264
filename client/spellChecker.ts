import { type ExtensionContext, extensions } from 'vscode';

/** What the Code Spell Checker offers to other extensions. */
interface SpellChecker {
  registerConfig?(path: string): unknown;
}

/** Tells the Code Spell Checker, where it is installed, of the words of United Nations resolutions; nothing happens where it is not. */
export async function offerWords(context: ExtensionContext): Promise<void> {
  const checker = extensions.getExtension<SpellChecker>('streetsidesoftware.code-spell-checker');
  try {
    const offered = await checker?.activate();
    offered?.registerConfig?.(context.asAbsolutePath('dictionaries/cspell-ext.json'));
  } catch {
    // A spell checker that does not start is its own affair.
  }
}
