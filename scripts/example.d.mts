/** Where the example's final texts lie in this project. */
export declare const workspace: string

/** Copies the example out to `target`, with its history. Answers the repository's root. */
export declare function makeExample(target: string): Promise<string>

/** The example's final texts by path, with forward slashes. */
export declare function readWorkspace(): Promise<ReadonlyMap<string, string>>
