import { pythonModules } from '../object/define-module';
import posixpath from './python/posixpath.py';
import genericpath from './python/genericpath.py';
import stat from './python/stat.py';
import os from './python/os.py';
import glob from './python/glob.py';
import tempfile from './python/tempfile.py';
import shutil from './python/shutil.py';
import csv from './python/csv.py';
import _csv from './python/_csv.py';
import urllib from './python/urllib.py';
import urllibError from './python/urllib.error.py';
import urllibParse from './python/urllib.parse.py';
import importlib from './python/importlib.py';
import importlibMachinery from './python/importlib.machinery.py';
import importlibUtil from './python/importlib.util.py';
import importlibAbc from './python/importlib.abc.py';
import pkgutil from './python/pkgutil.py';
import argparse from './python/argparse.py';
import pathlib from './python/pathlib.py';
import getopt from './python/getopt.py';

/** Library modules about files that are written in Python. */
const sources = {
  posixpath, genericpath, stat, os, glob, tempfile, shutil, csv, _csv, getopt, pathlib, argparse, importlib, 'importlib.machinery': importlibMachinery,
  'importlib.util': importlibUtil, 'importlib.abc': importlibAbc, pkgutil, urllib, 'urllib.error': urllibError, 'urllib.parse': urllibParse,
};

for (const [name, source] of Object.entries(sources)) pythonModules.set(name, source);
