export interface TempPostgres {
  url: string;
  stop(): Promise<void>;
}

export function startTempPostgres(): Promise<TempPostgres | null>;
