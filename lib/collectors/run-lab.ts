/** Runs a scenario with a collector. */
import { plural } from './collector';
import type { Collector, CollectorId } from './collector';
import { collectorInfo } from './collectors';
import type { Operation, Scenario } from './scenario';
import { World } from './world';
import type { LabObject, LabRecording } from './world';

/** What a run cost and left behind. Cells are cells of the heap; work is in units (see `LabStep.work`). */
export interface LabSummary {
  /** False when an object found no room: the run ended there. */
  isComplete: boolean;
  /** Operations done. */
  operations: number;
  collections: number;
  /** Of the collector, in all pauses together. */
  work: number;
  /** Of the program, for counting, watching writes and looking for free cells. */
  overhead: number;
  pauses: number;
  longestPause: number;
  movedCells: number;
  /** Dead but not freed, on average over the operations and at the end. */
  averageGarbage: number;
  garbageAtEnd: number;
  /** Most cells occupied at any time, the dead ones included. */
  peakCells: number;
  /** Share of the free cells that is not part of the longest piece, at the end: 0 to 1. */
  fragmentation: number;
}

export interface LabRun {
  collector: CollectorId;
  recording: LabRecording;
  summary: LabSummary;
}

class Run {
  private garbage = 0;
  private peak = 0;
  private done = 0;
  private isComplete = true;

  constructor(private readonly world: World, private readonly collector: Collector) {}

  go(): void {
    const { world } = this;
    world.programStep('The heap is empty.');
    for (const [index, operation] of world.scenario.operations.entries()) {
      world.operation = index;
      if (!this.perform(operation)) return;
      this.collector.afterOperation();
      this.garbage += world.garbageCells;
      this.peak = Math.max(this.peak, world.usedCells);
      this.done++;
    }
    world.programStep('The scenario has ended.');
  }

  summary(): LabSummary {
    const { costs, garbageCells, usedCells } = this.world;
    const { free, largest } = this.collector.fragmentation();
    return {
      isComplete: this.isComplete, operations: this.done, collections: costs.collections,
      work: costs.pauses.reduce((sum, work) => sum + work, 0), overhead: costs.overhead,
      pauses: costs.pauses.filter((work) => work > 0).length, longestPause: Math.max(0, ...costs.pauses),
      movedCells: costs.movedCells, averageGarbage: this.done === 0 ? 0 : this.garbage / this.done, garbageAtEnd: garbageCells,
      peakCells: Math.max(this.peak, usedCells), fragmentation: free === 0 ? 0 : 1 - largest / free,
    };
  }

  private perform({ action, text }: Operation): boolean {
    const { world } = this;
    switch (action.kind) {
      case 'collect':
        world.programStep(`${text}: the program asks for a collection.`);
        this.collector.collect();
        return true;
      case 'new':
        if (!this.collector.allocate(action.object)) return this.runOut(action.object.label, action.object.size);
        this.bind(action.name, action.object.id, text);
        return true;
      case 'name':
        this.bind(action.name, action.target, text);
        return true;
      case 'field': {
        const holder = world.get(action.object);
        const before = this.find(holder.fields.get(action.field));
        const after = this.find(action.target);
        world.setField(holder, action.field, action.target);
        world.programStep(storeText(text, holder.label, before, after), holder.id);
        this.collector.fieldChanged(holder, before, after);
        return true;
      }
    }
  }

  private bind(name: string, target: number | null, text: string): void {
    const before = this.find(this.world.names.get(name));
    const after = this.find(target);
    this.world.setName(name, target);
    this.world.programStep(storeText(text, name, before, after), target);
    this.collector.nameChanged(before, after);
  }

  private find(id: number | null | undefined): LabObject | null {
    return id === null || id === undefined ? null : this.world.get(id);
  }

  private runOut(label: string, size: number): boolean {
    const { free, largest } = this.collector.fragmentation();
    const why = free < size ? `only ${plural(free, 'cell')} could be had` : `of ${free} free cells no more than ${largest} lie together`;
    this.world.programStep(`There is no room for ${label}, which needs ${plural(size, 'cell')}: ${why}. The run ends here.`);
    this.isComplete = false;
    return false;
  }
}

function storeText(text: string, holder: string, before: LabObject | null, after: LabObject | null): string {
  const loses = before && before !== after ? `${before.label} has one reference less` : '';
  const gains = after && before !== after ? `${after.label} has one more` : '';
  const what = [gains, loses].filter(Boolean).join(', ');
  return `${text}: ${what || `nothing changes for ${holder}`}.`;
}

/** Runs the whole scenario. Deterministic; every step is recorded. Throws only for a defect of a collector. */
export function runLab(scenario: Scenario, collector: CollectorId): LabRun {
  const world = new World(scenario);
  const run = new Run(world, collectorInfo(collector).create(world));
  run.go();
  return { collector, recording: world.recording, summary: run.summary() };
}
