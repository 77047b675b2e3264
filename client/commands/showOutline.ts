import { commands } from 'vscode';

/** The command "Show Outline": opens the outline view, which lists the paragraphs. */
export async function showOutline(): Promise<void> {
  await commands.executeCommand('outline.focus');
}
