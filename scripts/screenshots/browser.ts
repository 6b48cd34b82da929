import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** How a page is captured. Sizes are CSS pixels; the picture ends at `height`. */
export interface View {
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

/** A picture is small and text still sharp at this quality of WebP, from 0 to 100. */
const QUALITY = 20;

/** Chromium, driven over the DevTools protocol: its `--screenshot` writes PNG only, which is five times as large. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, (result: Record<string, unknown>) => void>();
  #lastId = 0;

  private constructor(chromium: ChildProcess, socket: WebSocket) {
    this.#process = chromium;
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = JSON.parse(String(data)) as {
        readonly id?: number;
        readonly result?: Record<string, unknown>;
      };
      if (id !== undefined) this.#answers.get(id)?.(result ?? {});
    });
  }

  /** @param folder for the browser's profile */
  static async start(folder: string): Promise<Browser> {
    const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];
    const profile = `--user-data-dir=${join(folder, 'profile')}`;
    const chromium = spawn('chromium', [...flags, profile, '--remote-debugging-port=0'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const endpoint = await debuggingAddress(chromium);
    const { port } = new URL(endpoint);
    const pages = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as readonly {
      readonly type: string;
      readonly webSocketDebuggerUrl: string;
    }[];
    const page = pages.find(({ type }) => type === 'page');
    if (page === undefined) throw new Error('Chromium has no page');
    const socket = new WebSocket(page.webSocketDebuggerUrl);
    await once(socket, 'open');
    return new Browser(chromium, socket);
  }

  /** Loads a page, lets its scripts run, and captures it as WebP. */
  async capture(file: string, { theme, width, height }: View): Promise<Buffer> {
    await this.#send('Emulation.setDeviceMetricsOverride', {
      ...{ width, height, deviceScaleFactor: 1, mobile: false },
    });
    await this.#send('Emulation.setEmulatedMedia', {
      features: [{ name: 'prefers-color-scheme', value: theme }],
    });
    await this.#send('Page.navigate', { url: `file://${file}` });
    await this.#send('Runtime.evaluate', { expression: READY, awaitPromise: true });
    const { data } = await this.#send('Page.captureScreenshot', {
      ...{ format: 'webp', quality: QUALITY },
    });
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    const exited = once(this.#process, 'exit');
    await this.#send('Browser.close', {});
    await exited;
  }

  #send(method: string, params: object): Promise<Record<string, unknown>> {
    const id = ++this.#lastId;
    const answer = new Promise<Record<string, unknown>>((resolve) => {
      this.#answers.set(id, resolve);
    });
    this.#socket.send(JSON.stringify({ id, method, params }));
    return answer;
  }
}

/** Resolves in the page when it is loaded and each diagram of an open section is drawn. */
const READY = `new Promise((resolve) => {
  const isReady = () =>
    document.readyState === 'complete' &&
    [...document.querySelectorAll('.mermaid')].every((one) => one.querySelector('svg') !== null);
  const look = () => (isReady() ? setTimeout(resolve, 100) : setTimeout(look, 50));
  look();
})`;

/** The address that Chromium prints once it listens. */
async function debuggingAddress({ stderr }: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of stderr ?? []) {
    output += String(chunk);
    const [, address] = /DevTools listening on (\S+)/.exec(output) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`Chromium did not start: ${output}`);
}
