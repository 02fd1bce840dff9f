//! What leaves the program: extraction in nine formats, a document as JSON, entities as a table
//! for the terminal.
//!
//! Offsets are counted in Unicode scalar values here, never in bytes. Each format states that and
//! the versions of program and model, and each writer puts nothing but its result on `out`.
//! Corrections are no business of this layer: it writes the extraction that it is given.
//! May import: `document`, `entity`, `text`.

mod amount;
mod brat;
mod collection;
mod conll;
mod csv;
mod findings;
mod format;
mod geojson;
mod graphml;
mod html;
mod json;
mod labels;
mod markdown;
mod palette;
mod provenance;
mod read;
pub mod record;
mod save;
mod sentences;
mod table;
mod together;
mod web_annotation;
mod writer;

pub use brat::{MentionNote, configuration as brat_configuration, names as brat_names};
pub use collection::Collection;
pub use findings::{Findings, IndexGroup, Piece};
pub use format::Format;
pub use json::{JsonExtraction, SCHEMA};
pub use labels::{Label, LabelLanguage};
pub use palette::{Rgb, shade};
pub use provenance::{OFFSETS, PROGRAM, Provenance};
pub use read::write_read;
pub use save::{save, save_brat_configuration, save_findings};
pub use sentences::sentences;
pub use table::table;
pub use together::{Pair, together};
pub use web_annotation::{CONTEXT as WEB_ANNOTATION_CONTEXT, QUOTE as WEB_ANNOTATION_QUOTE};
pub use writer::{Options, Writer, to_bytes};

use crate::{document::Document, entity::EntityId};

/// The path that a document came from, as the outputs give it.
fn path(document: &Document) -> Option<String> {
    document
        .origin
        .path
        .as_ref()
        .map(|path| path.to_string_lossy().into_owned())
}

/// The name of an entity in the outputs: by first mention, from `e1`.
fn entity_name(id: EntityId) -> String {
    format!("e{}", u64::from(id.0) + 1)
}

/// The name of a mention in the outputs: by position, from `m1`.
fn mention_name(index: usize) -> String {
    format!("m{}", index + 1)
}
