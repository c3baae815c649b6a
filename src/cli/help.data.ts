/** What `--help` says. */
const FEED = `FEED is a file, a zip or gzip of it, a folder or zip of linked tables, a datapackage.json, a web
address of any of these, or - for what is piped in. Several feeds may be named; files of one
folder that are linked tables (export/*.csv) are one feed.`;

const READING = `  --columns JSON|FILE   what columns mean, where they were not recognised:
                        '{"Header": "field", "Other header": ""}' ("" ignores a column)
  --country XX          country of the feed's phone numbers and addresses (default US)
  --time-zone NAME      time zone of what has no place, as in America/New_York
  --public-key KEY      reads only files that are signed with this key (see sign)
  --quiet               no line of progress at a terminal
  -h, --help            this text`;

export const HELP = {
  '': `Reads the directories that agencies keep: spreadsheets, HSDS, GeoJSON, open-data portals.

  resource-finder check FEED…               what is in a feed, and what to mend
  resource-finder build FEED… -o FOLDER     one clean feed: compact for the widget, HSDS or a spreadsheet
  resource-finder prerender FEED…           a list in plain HTML, for pages without scripts
  resource-finder sign FILE… --key FILE     a signature beside each file, so that no other is shown

${FEED}
"resource-finder check --help" says more about one command.

Exit code: 0 all well, 1 problems over the limit, 2 a feed cannot be read or the command is wrong,
130 stopped with Ctrl-C.
`,
  check: `resource-finder check FEED… [options]

Says what was recognised, how many resources have a phone, a place, hours, a category and a
date of checking, every kind of problem with rows, values and how to mend them, and what to
do first.

${FEED}

  --max-errors N        errors allowed before the check fails (default 0)
  --stale-after 180d    fails if a resource was last checked longer ago (d, w, m or y)
  --html                the report as one page: what to mend, a map of the pins, and a table of
                        all resources to sort. It needs no other file
  --json                the whole report as JSON
  -o, --out FILE        where to write; without it, or with -, to standard output
${READING}

Examples:
  resource-finder check services.csv
  resource-finder check https://example.org/services.csv --max-errors 5 --stale-after 180d
  resource-finder check services.csv --html -o report.html
  resource-finder check export-folder/ --json > report.json
  resource-finder check hsds.zip
  resource-finder check organizations.csv locations.csv services.csv
  cat services.csv | resource-finder check - --columns '{"Rec Center": "name"}'

Exit code: 0 passed, 1 over a limit, 2 a feed cannot be read or the command is wrong.
`,
  build: `resource-finder build FEED… -o FOLDER|FILE [options]

Writes what the feeds give as one clean feed. Places of confidential services are left out.
Without --hsds, --csv or --resources it writes a compact feed, which the widget reads fastest:
into a folder, directory.json (the address to put into the page) and, beside it, files of
descriptions that are fetched when somebody opens a listing; or all in one FILE.json.

${FEED}

  -o, --out FOLDER|FILE where to write; without it, or with -, to standard output
  --hsds                HSDS 3.1 JSON. Values that the standard's schema asks for and the feed
                        does not have are counted on standard error
  --csv                 a spreadsheet. Cells that begin with = + - or @ get a leading ', so
                        that no program runs them; plain numbers stay numbers
  --gazetteer           also writes places.json: the ZIP codes near the feed with their counties, so
                        that residents can type one (United States; needs a FOLDER)
  --resources           this project's own JSON, one object a service, to read or edit by hand
${READING}

Examples:
  resource-finder build services.csv clinics.json -o data
  resource-finder build services.csv -o directory.json
  resource-finder build services.csv --hsds -o services.hsds.json
  resource-finder build https://example.org/feed.json --csv -o services.csv

Exit code: 0 written, 2 a feed cannot be read or the command is wrong; then nothing is written.
`,
  prerender: `resource-finder prerender FEED… [options]

Prints HTML to put between <resource-finder> and </resource-finder>: crisis lines first, then
the list with phones and addresses. It shows before any script runs, and where none ever does.

${FEED}

  -o, --out FILE        where to write; without it, or with -, to standard output
  --lang en|es          language of the words around the list (default en)
  --region XX           whose crisis lines (default US)
  --heading-level 2     level of the headings, 1 to 6
  --max-bytes 14000     no longer than this; what does not fit is counted in a sentence
  --all URL             a link to the whole list, for that sentence
${READING}

Examples:
  resource-finder prerender services.csv > fallback.html
  resource-finder prerender services.csv --lang es --all /servicios.csv

Exit code: 0 printed, 2 a feed cannot be read or the command is wrong.
`,
  sign: `resource-finder sign FILE… --key KEYFILE
resource-finder sign --new-key KEYFILE [FILE…]

Writes FILE.sig beside each file (Ed25519). With the public key in its config, the widget shows
a list only with a signature that fits, so that nobody who can change a file on the web server
can change a number in it. Sign all files that the widget fetches, each time they change:
of a compact feed directory.json and the files beside it.

  --key KEYFILE         the private key to sign with
  --new-key KEYFILE     makes a key: prints the public one and writes the private one, for its
                        owner alone. Keep it off the web server, and keep a copy
  -h, --help            this text

Examples:
  resource-finder sign --new-key agency.pem
  resource-finder sign services.csv --key agency.pem
  resource-finder check https://example.org/services.csv --public-key 'the 44 letters'

Exit code: 0 written, 2 a file cannot be read or the command is wrong.
`,
} as const;
