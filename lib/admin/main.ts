/**
 * Commands that need the database, for whoever runs the server. A bundle of its own (`dist/cli/leaklab-admin.mjs`) that the command line
 * loads when one is called: it uses installed packages, which the rest of the command line does without.
 */
import type { Command } from '@/lib/cli/command';
import { regradeCommand } from './regrade-command';
import { tokenCommand } from './token-command';

/** By name. */
export const commands: Readonly<Record<string, Command>> = { regrade: regradeCommand, token: tokenCommand };
