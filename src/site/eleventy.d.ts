/** The part of Eleventy that this project uses; the package has no types of its own. */
declare module '@11ty/eleventy' {
  export interface EleventyConfig {
    addGlobalData(name: string, value: unknown): void;
    addTransform(name: string, transform: (content: string) => string): void;
    addWatchTarget(path: string): void;
    setChokidarConfig(options: object): void;
    on(event: 'eleventy.after', listener: () => void): void;
    setServerOptions(options: Readonly<Record<string, unknown>>): void;
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
    watch(): Promise<void>;
    serve(port: number): Promise<void>;
    setRunMode(mode: 'serve'): void;
  }
}
