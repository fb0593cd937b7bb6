// Before anything else, and in syntax that an old Node can read: is this Node new enough?
var needed = [20, 19];
var parts = process.versions.node.split('.').map(Number);
if (parts[0] < needed[0] || (parts[0] === needed[0] && parts[1] < needed[1])) {
  console.error(
    'standfirst: Node 20.19 or newer is needed and this is ' +
      process.version +
      ': install a newer one from https://nodejs.org and run the same command again',
  );
  process.exit(2);
}
