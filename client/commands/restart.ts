import { window } from 'vscode';
import type { Session } from '../session';

/** The command "Restart Language Server": ends the server and starts a new one, telling the user if that fails. */
export async function restart(session: Session): Promise<void> {
  try {
    await session.restart();
  } catch (reason) {
    window.showErrorMessage(`Rapporteur: the language server did not start: ${reason}`);
  }
}
