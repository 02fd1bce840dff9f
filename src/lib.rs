//! Warraq: a desktop reader for Arabic articles that shades and lists the entities in them.
//!
//! ```text
//! file bytes ─ loader ─► Document ─ extract ─► Mentions, Entities ─► Session ─ ui / app
//!                                                                       └ typeset: lines of glyphs
//! ```
//!
//! The layers, lowest first; each may import only what stands left of it (held by
//! `tests/layering.rs`): `text ← document ← loader`; `document ← entity ← extract`;
//! `entity ← annotation`; `text ← typeset`; all of these `← session, worker ← ui ← app`. ARCHITECTURE.md says why.

pub mod annotation;
pub mod cli;
pub mod document;
pub mod entity;
pub mod evaluate;
pub mod export;
pub mod extract;
pub mod import;
pub mod loader;
pub mod print;
pub mod session;
pub mod text;
pub mod typeset;
pub mod worker;

#[cfg(feature = "gui")]
pub mod app;
#[cfg(feature = "gui")]
pub mod ui;
