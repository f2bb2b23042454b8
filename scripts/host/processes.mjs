// Child processes that never outlive us: each is started in a group of its own, and the whole
// group is ended when its work is done, when we leave, and when we are told to stop.

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { childEnvironment, root } from './places.mjs';

const windows = process.platform === 'win32';
const running = new Set();
/** Those that end because we end them. */
const ending = new WeakSet();

/**
 * Runs a command to its end and returns its exit code and its output (both streams, in order).
 * Without `quiet` the output also appears as it comes. A command that cannot be started has
 * code 127 and the reason as its output.
 */
export function run(command, args, { cwd = root, env = {}, quiet = true } = {}) {
  return new Promise((resolve) => {
    const child = launch(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (!quiet) stream.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', take(process.stdout));
    child.stderr.setEncoding('utf8').on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code, signal) => resolve({ code: code ?? signalCode(signal), output }));
  });
}

/** Like `run`, but throws an error that shows the output's end when the command fails. */
export async function mustRun(command, args, options) {
  const result = await run(command, args, options);
  if (result.code !== 0) {
    const line = [command, ...args].join(' ');
    throw new Error(`'${line}' ended with code ${result.code}:\n${lastLines(result.output, 40)}`);
  }
  return result;
}

/** Starts a process that keeps running, its output going to a file; end it with `endProcess`. */
export function startProcess(command, args, { cwd = root, env = {}, logFile }) {
  const log = openSync(logFile, 'a');
  const child = launch(command, args, { cwd, env, stdio: ['ignore', log, log] });
  closeSync(log);
  return child;
}

/** Ends a process and all that it started: politely first, by force after three seconds. */
export async function endProcess(child) {
  if (!running.has(child)) return;
  ending.add(child);
  signalGroup(child, 'SIGTERM');
  const deadline = Date.now() + 3000;
  while (groupLives(child) && Date.now() < deadline) await sleep(25);
  signalGroup(child, 'SIGKILL');
  running.delete(child);
}

/** Calls back with the exit code when a process ends though nobody ended it from here. */
export function whenEndedByItself(child, callback) {
  child.on('exit', (code) => {
    if (!ending.has(child)) callback(code);
  });
}

/** Ends everything that still runs. */
export async function endAll() {
  await Promise.all([...running].map(endProcess));
}

/**
 * From now on Ctrl-C, a closed terminal, SIGTERM and the end of the npm that started us end all
 * children first, then call `leave` (for folders to remove), then end this process with the
 * customary code, 128 + the signal.
 */
export function endWithSignals(leave = async () => {}) {
  let leaving = false;
  const end = async (signal) => {
    if (leaving) return;
    leaving = true;
    await endAll();
    await leave();
    process.exit(signalCode(signal));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(signal));
  whenOrphaned(() => void end('SIGTERM'));
}

/** npm hands a signal to the shell that started us, and the shell dies of it without a word to us. */
function whenOrphaned(callback) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    callback();
  }, 500);
  watch.unref();
}

/** The last `count` lines of a text. */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}

function launch(command, args, { cwd, env, stdio }) {
  // npm, code and the like are .cmd files on Windows, which only the shell starts.
  const shell = windows && /\.cmd$/i.test(command);
  const child = spawn(shell ? `"${command}"` : command, args, {
    cwd,
    env: childEnvironment(env),
    stdio,
    shell,
    detached: !windows,
    windowsHide: true,
  });
  running.add(child);
  // Where only the leader has ended, endProcess still has a group to end.
  child.on('exit', () => {
    if (!groupLives(child)) running.delete(child);
  });
  child.on('error', () => running.delete(child));
  return child;
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (!windows) process.kill(-child.pid, signal);
    else spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function groupLives(child) {
  if (child.pid === undefined) return false;
  try {
    process.kill(windows ? child.pid : -child.pid, 0);
    return true;
  } catch {
    return false;
  }
}

function signalCode(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
