//! The project's own annotated articles: one JSON object a line, offsets in Unicode scalar
//! values, `end` exclusive.
//!
//! May import: `entity`, `text`.

use serde::Deserialize;

use super::{Article, GoldError, Label, gold::document};
use crate::{entity::EntityType, text::Span};

#[derive(Deserialize)]
struct Line {
    id: String,
    #[serde(default)]
    published: Option<String>,
    text: String,
    mentions: Vec<Marked>,
}

#[derive(Deserialize)]
struct Marked {
    start: usize,
    end: usize,
    #[serde(rename = "type")]
    kind: EntityType,
    #[serde(default)]
    entity: String,
}

/// The articles of a file.
pub fn parse(content: &str) -> Result<Vec<Article>, GoldError> {
    let lines = content.lines().enumerate();
    lines
        .filter(|(_, line)| !line.trim().is_empty())
        .map(|(index, line)| {
            let wrong = |why: String| GoldError::Line {
                line: index + 1,
                why,
            };
            let line = serde_json::from_str(line).map_err(|why| wrong(why.to_string()))?;
            article(line).map_err(wrong)
        })
        .collect()
}

fn article(line: Line) -> Result<Article, String> {
    let bytes = byte_offsets(&line.text);
    let mut labels = Vec::with_capacity(line.mentions.len());
    for marked in &line.mentions {
        let at = |scalar: usize| bytes.get(scalar).copied().ok_or("an offset after the text");
        labels.push(Label {
            span: Span::new(at(marked.start)?, at(marked.end)?),
            kind: marked.kind,
            entity: Some(marked.entity.clone()).filter(|entity| entity.len() > 1),
        });
    }
    labels.sort();
    let document = document(&line.text);
    if document.text != line.text {
        return Err("the text has paragraph separators other than line ends".to_owned());
    }
    // Some files give the publication date with the clock time behind it.
    let day = line
        .published
        .as_deref()
        .and_then(|published| published.get(..10));
    Ok(Article {
        id: line.id,
        published: day.and_then(|day| day.parse().ok()),
        document,
        labels,
        words: None,
        judged: EntityType::ALL.to_vec(),
        united: Vec::new(),
    })
}

/// Where each scalar begins, in bytes, and where the text ends.
fn byte_offsets(text: &str) -> Vec<usize> {
    let starts = text.char_indices().map(|(offset, _)| offset);
    starts.chain([text.len()]).collect()
}
