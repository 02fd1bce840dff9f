//! Why a file's annotations are not taken.
//!
//! May import: nothing of ours.

/// What is wrong with a file of annotations, or between it and the document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// A format that says too little to be read back.
    #[error("{format} is only written; json, conll, brat and webanno are read")]
    WriteOnly {
        /// The format's name.
        format: &'static str,
    },
    /// Bytes that are no UTF-8.
    #[error("the annotations are not in UTF-8")]
    NotUtf8,
    /// JSON that is none, or not of the expected form.
    #[error("the annotations are no such JSON: {0}")]
    Json(String),
    /// A line that is not of the format.
    #[error("line {line}: {what}")]
    Line {
        /// Counted from 1.
        line: usize,
        /// What is wrong with it.
        what: &'static str,
    },
    /// A schema or an offset unit that is not known here.
    #[error("«{0}» is not known here")]
    Unknown(String),
    /// Annotations of another text.
    #[error("these are annotations of another text")]
    OtherText,
    /// Words that are not where they are said to be.
    #[error("«{text}» does not stand at {start}")]
    NotThere {
        /// The words.
        text: String,
        /// Where they are said to be, in Unicode scalar values.
        start: usize,
    },
    /// A type of entity that is not one of the nine.
    #[error("«{0}» is no type of entity")]
    UnknownType(String),
    /// A reference to what is not in the file.
    #[error("«{0}» is referred to and is not there")]
    Dangling(String),
    /// An id that two annotations have.
    #[error("«{0}» is there twice")]
    Twice(String),
    /// Two mentions that share a letter, or two quotations.
    #[error("two annotations overlap at «{0}»")]
    Overlap(String),
}
