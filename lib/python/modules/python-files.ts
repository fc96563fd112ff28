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
import socket from './python/socket.py';
import ssl from './python/ssl.py';
import select from './python/select.py';
import selectors from './python/selectors.py';
import http from './python/http.py';
import smtplib from './python/smtplib.py';
import subprocess from './python/subprocess.py';
import multiprocessing from './python/multiprocessing.py';
import getpass from './python/getpass.py';
import platform from './python/platform.py';
import httpClient from './python/http.client.py';
import urllibRequest from './python/urllib.request.py';
import configparser from './python/configparser.py';
import signal from './python/signal.py';
import argparse from './python/argparse.py';
import pathlib from './python/pathlib.py';
import getopt from './python/getopt.py';
import fileinput from './python/fileinput.py';

/** Library modules about files that are written in Python. */
const sources = {
  posixpath, genericpath, stat, os, glob, tempfile, shutil, csv, _csv, getopt, pathlib, argparse, configparser, signal, socket, ssl, select,
  selectors, http, smtplib, subprocess, multiprocessing, getpass, platform, fileinput,
  'http.client': httpClient, 'urllib.request': urllibRequest, importlib, 'importlib.machinery': importlibMachinery,
  'importlib.util': importlibUtil, 'importlib.abc': importlibAbc, pkgutil, urllib, 'urllib.error': urllibError, 'urllib.parse': urllibParse,
};

for (const [name, source] of Object.entries(sources)) pythonModules.set(name, source);
