//! How far the index of a folder is, for whoever shows it.
//!
//! May import: nothing of ours.

/// How far an index is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    /// Nobody has looked yet.
    #[default]
    Unknown,
    /// It is being brought up to date: so many of so many new or changed files, once they have
    /// been counted.
    Building(Option<(usize, usize)>),
    /// It is up to date, but for so many files in which nothing can be read.
    Current {
        /// Those files.
        unread: usize,
    },
    /// The building was given up; what was confirmed before stays and answers.
    Stopped,
    /// It cannot be built: the disk, the folder, or the file of the index.
    Failed,
}

impl Progress {
    /// Whether it is being built.
    pub const fn is_building(self) -> bool {
        matches!(self, Self::Building(_))
    }
}
