/** Version of the analysis engine: raise it with every change that may change an analysis, so that stored ones are run again. */
export const ENGINE = 'standfirst/0.6.10';
