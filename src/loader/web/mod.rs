//! Web pages: HTML of every age, and the XHTML of books.
//!
//! [`article`] gives the article of a page, without what stands around it; [`body`] gives all that
//! a page holds, for what is an article as a whole (a book's chapter, a mail, a feed's entry).
//! No script runs and nothing is fetched. May import: `document`, `text`.

mod about;
mod blocks;
mod clutter;
mod element;
mod fragment;
mod line;
mod measure;
mod page;
mod place;
mod recognise;
mod table;
mod tree;

pub(super) use about::same;
pub(super) use blocks::PageBlock;
pub(super) use fragment::{escape, one_line, text};
pub(super) use page::{article, body};
pub(super) use recognise::{declared_encoding, is_page};
