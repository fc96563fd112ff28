/** Marking with three colours, which mark-sweep and mark-compact do in one go. */
import { nameList, plural } from './collector';
import type { LabObject, World } from './world';

/** Turns the white ones among the objects grey; which they were. */
export function shade(world: World, objects: readonly LabObject[]): LabObject[] {
  const white = [...new Set(objects)].filter(({ colour }) => colour === 'white');
  for (const object of white) world.change(object, { colour: 'grey' });
  return white;
}

/** Looks at a grey object's references: it turns black, what it refers to at least grey. The objects that turned grey. */
export function scan(world: World, object: LabObject, phase = 'mark'): LabObject[] {
  const targets = world.targets(object);
  const white = shade(world, targets);
  world.change(object, { colour: 'black' });
  const found = white.length > 0 ? `${nameList(white)} ${white.length === 1 ? 'turns' : 'turn'} grey` : 'they lead to nothing new';
  const followed = `its ${plural(targets.length, 'reference')} ${targets.length === 1 ? 'is' : 'are'} followed: ${found}`;
  const what = targets.length === 0 ? 'it has no references' : followed;
  world.collectorStep(phase, `${object.label} turns black: ${what}.`, 1 + targets.length, object);
  return white;
}

/** All objects turn white, then everything that can be reached from a name turns black. */
export function markAll(world: World): void {
  for (const object of world.objects.values()) world.change(object, { colour: 'white' });
  const grey = shade(world, world.roots());
  const names = world.names.size;
  world.collectorStep(
    'roots', names === 0 ? 'No name refers to anything: there is nothing to begin with.'
      : `Marking begins at the ${plural(names, 'name')}: ${nameList(grey)} ${grey.length === 1 ? 'turns' : 'turn'} grey.`, names,
  );
  for (let object = grey.pop(); object; object = grey.pop()) grey.push(...scan(world, object));
}
