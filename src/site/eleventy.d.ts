/** The part of Eleventy that this project uses; the package has no types of its own. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    addWatchTarget(path: string): void;
    setServerOptions(options: Readonly<Record<string, unknown>>): void;
    on(event: 'eleventy.before' | 'eleventy.after', listener: () => void | Promise<void>): void;
  }

  export default class Eleventy {
    constructor(
      input: string,
      output: string,
      options: {
        readonly quietMode?: boolean;
        readonly configPath?: string;
        readonly config?: (config: EleventyConfig) => void;
      },
    );
    disableLogger(): void;
    init(): Promise<void>;
    write(): Promise<unknown>;
    toJSON(): Promise<readonly { readonly outputPath: string; readonly content: string }[]>;
    watch(): Promise<void>;
    serve(port: number): Promise<void>;
    stopWatch(): Promise<void>;
  }
}
