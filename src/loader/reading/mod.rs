//! What is shared by everything that is read out of one file: what the reader decided, whether it
//! is still wanted, and how much it has inflated to so far.
//!
//! Beside it: the `file`'s bytes, the `limits`, and the `watch` that can give it up.
//! May import: nothing of ours.

pub(super) mod file;
pub(super) mod limits;
pub(super) mod watch;

use std::{cell::Cell, io::Read, path::Path};

use limits::{MAX_INFLATED, MAX_NESTING, MAX_RATIO, RATIO_FREE};

use super::{LoadError, Options, Watch};

/// How many bytes are inflated between two looks at the limits.
const CHUNK: u64 = 256 * 1024;

/// One reading of one file, handed down to whatever lies in it.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    /// The file; `None` for standard input and pasted text.
    pub(super) path: Option<&'a Path>,
    /// What the file is called, or the entry of an archive that is read.
    name: Option<&'a Path>,
    /// What the reader decided.
    pub(super) options: &'a Options,
    /// Whether it is still wanted.
    pub(super) watch: &'a Watch,
    /// The size of the whole file in bytes.
    size: u64,
    /// How many bytes have been inflated so far, wherever in the file they lie.
    inflated: &'a Cell<u64>,
    /// How many archives this lies in.
    depth: u8,
}

impl<'a> Reading<'a> {
    /// The reading of a file of `size` bytes; `inflated` counts for it.
    pub(super) fn new(
        path: Option<&'a Path>,
        options: &'a Options,
        watch: &'a Watch,
        size: u64,
        inflated: &'a Cell<u64>,
    ) -> Self {
        Self {
            path,
            name: path,
            options,
            watch,
            size,
            inflated,
            depth: 0,
        }
    }

    /// The same, one archive deeper.
    ///
    /// # Errors
    /// The limit of archives in archives.
    pub(super) fn deeper(self) -> Result<Self, LoadError> {
        if self.depth >= MAX_NESTING {
            return Err(LoadError::BeyondLimit {
                what: "archives in each other",
                limit: MAX_NESTING.into(),
            });
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    /// The same, of what is called `name`: an entry of an archive.
    pub(super) fn named(self, name: &'a Path) -> Self {
        Self {
            name: Some(name),
            ..self
        }
    }

    /// The same, of what is in a file that a packer put its own ending on.
    pub(super) fn unpacked(self) -> Self {
        let name = self.name.and_then(Path::file_stem).map(Path::new);
        Self { name, ..self }
    }

    /// What the name ends with, in small letters.
    pub(super) fn ending(self) -> Option<String> {
        let ending = self.name?.extension()?.to_str()?;
        Some(ending.to_ascii_lowercase())
    }

    /// Everything that `source` inflates to, and whether that was all of it, undamaged.
    ///
    /// # Errors
    /// The limits of the inflated size and its ratio, and what the watch says.
    pub(super) fn inflate(self, mut source: impl Read) -> Result<(Vec<u8>, bool), LoadError> {
        let mut bytes = Vec::new();
        loop {
            let before = bytes.len();
            let end = source.by_ref().take(CHUNK).read_to_end(&mut bytes);
            self.count((bytes.len() - before) as u64)?;
            match end {
                Ok(0) => return Ok((bytes, true)),
                Ok(_) => {}
                Err(_) => return Ok((bytes, false)),
            }
        }
    }

    /// Counts `more` inflated bytes.
    fn count(self, more: u64) -> Result<(), LoadError> {
        self.watch.go_on()?;
        let total = self.inflated.get() + more;
        self.inflated.set(total);
        if total > MAX_INFLATED {
            return Err(LoadError::BeyondLimit {
                what: "bytes after inflating",
                limit: MAX_INFLATED,
            });
        }
        if total > RATIO_FREE && total / MAX_RATIO > self.size {
            return Err(LoadError::BeyondLimit {
                what: "times its own size after inflating",
                limit: MAX_RATIO,
            });
        }
        Ok(())
    }
}
