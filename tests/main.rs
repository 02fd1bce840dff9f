//! The test suite: one binary that declares the topic files, so that it links once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a test fails by panicking, and says on the terminal what it skipped"
)]

mod amounts;
mod annotations;
mod bodies;
mod cli;
#[cfg(feature = "gui")]
mod colours;
mod conformance;
mod controls;
mod dates;
mod entities;
mod export;
mod extraction;
mod find;
mod index;
mod kashida;
mod latin;
mod layering;
mod loaders;
mod offline;
mod persons;
mod phrases;
mod places;
mod print;
mod properties;
mod quotes;
mod reread;
mod shelf;
mod strings;
mod tables;
mod tagger;
mod typeset;
mod typeset_breaks;
mod typeset_display;
mod typeset_golden;
mod typeset_justified;
mod typeset_parts;
mod typeset_random;
mod typeset_steps;
#[cfg(feature = "gui")]
mod window;
mod worker;
