const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** False for what PostgreSQL would refuse to compare with a uuid: it can be no id of ours. */
export const isUuid = (id: string): boolean => UUID.test(id);
