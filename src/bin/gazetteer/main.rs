//! Makes what is in `assets/gazetteer`, and the word statistics that decide what goes in.
//!
//! ```text
//! gazetteer SOURCES assets/gazetteer                      compile the lists
//! zstdcat RAW/*.zst | gazetteer --statistics SOURCES TRAIN.jsonl TABLE.tsv
//! gazetteer --fit TRAIN.jsonl assets/tables               the weights of features
//! ```
//!
//! Both are reproducible to the byte. `assets/SOURCES.md` says where the sources come from.
//! May import: `extract`, `text`.
#![expect(
    clippy::print_stderr,
    reason = "a tool of the project says on the terminal what went wrong"
)]

mod fit;
mod names;
mod places;
mod shape;
mod sources;
mod spellings;
mod statistics;
mod trust;
mod writer;

use std::{env, error::Error, path::Path, process::ExitCode};

/// What the program says when its arguments are wrong.
const USAGE: &str = "usage: gazetteer SOURCES OUTPUT_FOLDER
       zstdcat RAW/*.zst | gazetteer --statistics SOURCES TRAIN.jsonl TABLE.tsv
       gazetteer --fit TRAIN.jsonl TABLES_FOLDER";

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match arguments[..] {
        ["--statistics", sources, train, table] => {
            statistics::write(Path::new(sources), Path::new(train), Path::new(table))
        }
        ["--fit", train, tables] => fit::write(Path::new(train), Path::new(tables)),
        [sources, output] => compile(Path::new(sources), Path::new(output)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    if let Err(error) = done {
        eprintln!("gazetteer: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Compiles the lists in `sources` into `output`.
fn compile(sources: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let statistics = statistics::read(statistics::TABLE);
    shape::compile(sources, &statistics, output)?;
    places::compile(sources, &statistics, output)?;
    names::compile(sources, &statistics, output)?;
    spellings::compile(sources, output)
}
