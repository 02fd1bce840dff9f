//! From the arguments of `index`, `search` and `who` to what is asked for.
//!
//! May import: `annotation`, `index`.

use std::{io, path::PathBuf};

use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use crate::{
    annotation::store::Decisions,
    cli::{UsageError, corrected::kept},
    index::{self, IndexError},
};

/// What is asked for.
#[derive(Debug, PartialEq)]
pub(in crate::cli) enum Request {
    /// Build the index, or bring it up to date.
    Build(Shelf, Names),
    /// The documents with these words.
    Search(Shelf, String),
    /// The entities of this name.
    Who(Shelf, String),
}

/// Whose word counts on what is a name.
#[derive(Debug, PartialEq)]
pub(in crate::cli) enum Names {
    /// The program's.
    AsFound,
    /// The reader's, as it is kept in this folder, or where the window keeps it.
    AsDecided(Option<PathBuf>),
}

impl Names {
    /// Where to read it.
    pub fn decisions(&self) -> Decisions {
        match self {
            Self::AsFound => Decisions::AsFound,
            Self::AsDecided(folder) => kept(folder.clone()),
        }
    }
}

/// A folder and its index.
#[derive(Debug, PartialEq)]
pub(in crate::cli) struct Shelf {
    /// The folder.
    pub folder: PathBuf,
    /// The file of the index, where it is not the usual one.
    file: Option<PathBuf>,
    /// How much is shown of an answer.
    pub limit: usize,
}

impl Request {
    /// The shelf that it is about.
    pub const fn shelf(&self) -> &Shelf {
        match self {
            Self::Build(shelf, _) | Self::Search(shelf, _) | Self::Who(shelf, _) => shelf,
        }
    }
}

impl Shelf {
    /// The file of the index.
    pub fn file(&self) -> Result<PathBuf, IndexError> {
        let usual = || index::place(&self.folder);
        let nowhere = || io::Error::other("there is no home folder to keep it in; use --index");
        let file = self.file.clone().or_else(usual);
        file.ok_or_else(nowhere).map_err(IndexError::from)
    }
}

/// What a command shows at most, unless `--limit` says otherwise.
const LIMIT: usize = 100;

/// Reads what follows the command's name; `None` where the help page is asked for.
pub(in crate::cli) fn parse(
    command: &'static str,
    parser: &mut Parser,
) -> Result<Option<Request>, UsageError> {
    let (mut file, mut limit, mut values) = (None, LIMIT, Vec::new());
    let mut names = Names::AsDecided(None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("index") => file = Some(parser.value()?.into()),
            Long("limit") if command != "index" => limit = parser.value()?.parse()?,
            Long("as-found") if command == "index" => names = Names::AsFound,
            Long("acts") if command == "index" => {
                names = Names::AsDecided(Some(parser.value()?.into()));
            }
            Short('h') | Long("help") => return Ok(None),
            Value(_) if command == "index" && !values.is_empty() => {
                return Err(argument.unexpected().into());
            }
            Value(value) => values.push(value),
            other => return Err(other.unexpected().into()),
        }
    }
    let missing = |needed| UsageError::Missing { command, needed };
    let mut values = values.into_iter();
    let folder = values.next().ok_or(missing("a FOLDER"))?.into();
    let shelf = Shelf {
        folder,
        file,
        limit,
    };
    let words: Result<Vec<String>, _> = values.map(ValueExt::string).collect();
    let words = words?.join(" ");
    Ok(Some(match command {
        "index" => Request::Build(shelf, names),
        _ if words.trim().is_empty() => return Err(missing("what to look for")),
        "search" => Request::Search(shelf, words),
        _ => Request::Who(shelf, words),
    }))
}
