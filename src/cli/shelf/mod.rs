//! `warraq index`, `search` and `who`: the index over all documents of a folder.
//!
//! May import: `annotation`, `extract`, `index`.

mod arguments;
mod written;

pub(super) use arguments::{Request, parse};

use std::{io, path::Path};

use super::{Status, Streams};
use crate::{
    annotation::store::Decisions,
    extract::Extractor,
    index::{self, Index, IndexError, Order, Outline, Query, Report, Watch},
};
use arguments::Shelf;

/// Builds the index of a folder, or brings it up to date, or asks it.
pub(super) fn run(request: &Request, streams: &mut Streams<'_>) -> io::Result<Status> {
    let answered = match request {
        Request::Build(shelf, names) => build(shelf, names.decisions(), streams),
        Request::Search(shelf, query) => search(shelf, query, streams),
        Request::Who(shelf, name) => who(shelf, name, streams),
    };
    match answered {
        Ok(status) => Ok(status),
        Err(Trouble::Output(error)) => Err(error),
        Err(Trouble::Index(error)) => {
            let folder = request.shelf().folder.display();
            streams.say(format_args!("{folder}: {error}{}", remedy(&error)));
            Ok(Status::Failed)
        }
    }
}

/// Why a question was not answered.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    /// The index cannot tell.
    #[error(transparent)]
    Index(#[from] IndexError),
    /// The answer cannot be written.
    #[error(transparent)]
    Output(#[from] io::Error),
}

/// What the reader can do about it.
const fn remedy(error: &IndexError) -> &'static str {
    match error {
        IndexError::Missing => "; warraq index builds it",
        IndexError::OtherVersion | IndexError::Damaged => "; warraq index builds it anew",
        _ => "",
    }
}

fn build(
    shelf: &Shelf,
    decisions: Decisions,
    streams: &mut Streams<'_>,
) -> Result<Status, Trouble> {
    let file = shelf.file()?;
    let (extractor, watch) = (Extractor::new(), Watch::default());
    let mut report = |report| say(report, streams);
    let order = Order {
        decisions,
        ..Order::new(&shelf.folder, &file, &extractor)
    };
    let outline = index::build(&order, &watch, &mut report)?;
    let Outline {
        files,
        unchanged,
        read,
        failed,
        removed,
        ..
    } = outline;
    streams.say(format_args!(
        "{files} files: {read} read, {unchanged} unchanged, {failed} not readable, {removed} gone"
    ));
    let extent = Index::open(&file, &extractor)?.extent()?;
    streams.say(format_args!(
        "{} documents, {} words, {} entities in {}",
        extent.documents,
        extent.words,
        extent.subjects,
        file.display()
    ));
    Ok(if failed > 0 {
        Status::Failed
    } else {
        Status::Done
    })
}

/// Says what happens while the index is built.
fn say(report: Report, streams: &mut Streams<'_>) {
    match report {
        Report::Waiting => streams.say(format_args!(
            "another process is building this index; waiting for it"
        )),
        Report::SetAside(path) => streams.say(format_args!(
            "the index was damaged and is now {}; it is built anew",
            path.display()
        )),
        Report::OtherVersion => streams.say(format_args!(
            "the index was built by another version of this program; it is built anew"
        )),
        Report::UnreadFolder(folder) => streams.say(format_args!(
            "{}: this folder cannot be read; what was known of it stays",
            folder.display()
        )),
        Report::Failed(file, why) => streams.say(format_args!("{}: {why}", file.display())),
        Report::Confirmed(done, total) => streams.say(format_args!("{done} of {total}")),
    }
}

fn search(shelf: &Shelf, query: &str, streams: &mut Streams<'_>) -> Result<Status, Trouble> {
    let index = open(&shelf.file()?)?;
    let results = index.search(&Query::new(query), shelf.limit)?;
    for found in &results.found {
        written::found(&shelf.folder, found, streams.out)?;
    }
    let more = results.documents - results.found.len();
    if more > 0 {
        streams.say(format_args!("{more} documents more; --limit shows them"));
    }
    Ok(Status::Done)
}

/// How many entities are named that are in documents together with one.
const COMPANIONS: usize = 20;

fn who(shelf: &Shelf, name: &str, streams: &mut Streams<'_>) -> Result<Status, Trouble> {
    let index = open(&shelf.file()?)?;
    let subjects = index.who(name)?;
    for subject in subjects.iter().take(shelf.limit) {
        let appearances = index.appearances(subject.id)?;
        let companions = index.companions(subject.id, COMPANIONS)?;
        let text = |entry| index.text(entry);
        let about = written::About {
            folder: &shelf.folder,
            subject,
            appearances: &appearances,
            companions: &companions,
        };
        about.write(text, streams.out)?;
    }
    if subjects.len() > shelf.limit {
        let more = subjects.len() - shelf.limit;
        streams.say(format_args!("{more} entities more; --limit shows them"));
    }
    Ok(Status::Done)
}

fn open(file: &Path) -> Result<Index, IndexError> {
    Index::open(file, &Extractor::new())
}
