//! A file on a shelf, and what is known about the article in it.
//!
//! May import: `document`.

use std::{
    fs::Metadata,
    path::{Path, PathBuf},
    time::UNIX_EPOCH,
};

use crate::document::{Date, Document};

/// A file that may be an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where it lies.
    pub path: PathBuf,
    /// The state that it was found in.
    pub stamp: Stamp,
    /// What reading it has told.
    pub(super) known: Known,
}

/// What tells one state of a file from another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Size in bytes.
    pub size: u64,
    /// When it was written, in nanoseconds since 1970; 0 where the system does not say.
    pub modified: u64,
}

/// What reading a file has told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Known {
    /// It has not been read yet.
    #[default]
    Unread,
    /// It holds no article.
    Unreadable,
    /// It holds one.
    Read(About),
}

/// What a shelf says of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// Its headline; `None` too where the file holds several articles.
    pub title: Option<String>,
    /// The paper, site or agency.
    pub source: Option<String>,
    /// When it was published.
    pub published: Option<Date>,
    /// How many articles the file holds.
    pub articles: usize,
}

impl Entry {
    /// What is known about the article, once its file has been read.
    pub fn about(&self) -> Option<&About> {
        match &self.known {
            Known::Read(about) => Some(about),
            Known::Unread | Known::Unreadable => None,
        }
    }

    /// What it is called: its headline, or its file without the ending.
    pub fn title(&self) -> String {
        let title = self.about().and_then(|about| about.title.clone());
        title.unwrap_or_else(|| {
            let stem = self.path.file_stem().unwrap_or(self.path.as_os_str());
            stem.to_string_lossy().into_owned()
        })
    }

    /// Where it lies in `folder`, with the folders between.
    pub fn place_in(&self, folder: &Path) -> String {
        let inside = self.path.strip_prefix(folder).unwrap_or(&self.path);
        inside.to_string_lossy().into_owned()
    }

    /// Whether it has not turned out to hold no article.
    pub(super) fn is_readable(&self) -> bool {
        self.known != Known::Unreadable
    }

    /// Whether it has been read.
    pub(super) fn is_known(&self) -> bool {
        self.known != Known::Unread
    }
}

impl Stamp {
    /// Of a file that was found.
    pub(super) fn of(metadata: &Metadata) -> Self {
        let written = metadata.modified().ok();
        let since = written.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let modified = since.and_then(|since| u64::try_from(since.as_nanos()).ok());
        Self {
            size: metadata.len(),
            modified: modified.unwrap_or(0),
        }
    }
}

impl About {
    /// Of the articles that a file holds.
    pub(super) fn of(articles: &[Document]) -> Self {
        let first = articles.first().map(|first| &first.metadata);
        let only = first.filter(|_| articles.len() == 1);
        Self {
            title: only.and_then(|metadata| metadata.title.clone()),
            source: first.and_then(|metadata| metadata.source.clone()),
            published: first.and_then(|metadata| metadata.published),
            articles: articles.len(),
        }
    }
}
