import { stdlibModuleNames } from '../protocols/stdlib-names';

/** What is said of modules that a program tries to import and that are not here. */

const NO_SCREEN = 'there is no screen in here';
const NO_C = 'there is no C in here, so nothing can be called in it';
const NO_PROFILER = 'time is simulated in here, so there is nothing to profile; time.perf_counter() shows the simulated time';
const OTHER_DEBUGGER = 'only the standard library is here, no packages can be installed; pdb is the debugger that it has';
const OUTSIDE = 'only the standard library is here, no packages can be installed';
const MEMORY_TOOLS = `${OUTSIDE}; gc.get_objects(), gc.get_referrers(), sys.getsizeof() and tracemalloc may help`;

/** By sentence, the names it is for. */
const SENTENCES: [string, string][] = [
  [NO_SCREEN, 'tkinter turtle curses idlelib'],
  [NO_C, 'ctypes cffi _ctypes'],
  [NO_PROFILER, 'cProfile profile pstats line_profiler pyinstrument yappi'],
  [OTHER_DEBUGGER, 'ipdb pudb'],
  ['there is no database in here', 'sqlite3 dbm shelve'],
  [MEMORY_TOOLS, 'objgraph pympler guppy memory_profiler psutil memray filprofiler meliae heapy dowser'],
  [OUTSIDE,
    'numpy pandas scipy matplotlib sklearn torch tensorflow keras seaborn PIL cv2 requests httpx aiohttp urllib3 bs4 lxml flask django '
    + 'fastapi starlette uvicorn sqlalchemy pydantic attr attrs pytest hypothesis click typer rich tqdm yaml toml dotenv redis celery '
    + 'boto3 selenium scrapy sympy networkx numba cython IPython jupyter notebook ipywidgets setuptools pip wheel black mypy pylint tornado '
    + 'gevent greenlet trio anyio msgpack orjson simplejson dateutil pytz tabulate colorama termcolor pygame kivy PyQt5 wx google faker'],
];

const sentences = new Map(SENTENCES.flatMap(([sentence, names]) => names.split(' ').map((name) => [name, sentence] as const)));

/** What to add to `No module named …`: nothing for a name that CPython does not know either and that is no well-known package. */
export function whyAbsent(name: string): string {
  const sentence = sentences.get(name);
  if (sentence !== undefined) return `: ${sentence}`;
  return !name.includes('.') && stdlibModuleNames().has(name) ? ": Leaklab's engine does not have this module of the standard library" : '';
}
