//! CoNLL: a word, a tab and its IOB2 tag a line, sentences between empty lines. The words of a
//! sentence are joined by blanks; each sentence is a paragraph, the whole file one article cut
//! every hundred sentences, as nothing says where the articles began.
//!
//! May import: `entity`, `text`.

use super::{Article, GoldError, Label, gold::document};
use crate::{entity::EntityType, text::Span};

/// Sentences that are taken for one article.
const SENTENCES: usize = 100;

/// A type by the names that the corpora give it. MISC (nationalities and events, as it is mostly
/// used) stands for [`EntityType::Group`].
fn kind(name: &str) -> Option<EntityType> {
    Some(match name {
        "PER" | "PERS" => EntityType::Person,
        "ORG" => EntityType::Organisation,
        "LOC" | "GPE" | "FAC" => EntityType::Place,
        "NORP" | "MISC" => EntityType::Group,
        "EVT" | "EVENT" => EntityType::Event,
        "DATE" | "TIME" => EntityType::Date,
        "MONEY" => EntityType::Money,
        "PCT" | "PERCENT" => EntityType::Percent,
        "QTY" | "QUANTITY" => EntityType::Quantity,
        _ => return None,
    })
}

/// What the lines of one article come to.
#[derive(Default)]
struct Sentences {
    text: String,
    words: Vec<Span>,
    labels: Vec<Label>,
}

impl Sentences {
    fn word(&mut self, word: &str, tag: &str) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(word);
        let span = Span::new(start, self.text.len());
        self.words.push(span);
        let (position, name) = tag.split_once('-').unwrap_or(("O", ""));
        let Some(kind) = kind(name) else { return };
        match self.labels.last_mut() {
            Some(label) if position == "I" && label.kind == kind && label.span.end + 1 == start => {
                label.span.end = span.end;
            }
            _ => self.labels.push(Label {
                span,
                kind,
                entity: None,
            }),
        }
    }
}

/// The articles of a file.
pub fn parse(content: &str) -> Result<Vec<Article>, GoldError> {
    let mut articles = vec![Sentences::default()];
    let mut sentences = 0;
    for (index, line) in content.lines().enumerate() {
        let Some(article) = articles.last_mut() else {
            break;
        };
        if line.trim().is_empty() {
            sentences += 1;
            match sentences % SENTENCES {
                0 => articles.push(Sentences::default()),
                _ => article.text.push('\n'),
            }
            continue;
        }
        let (word, tag) = line
            .rsplit_once(['\t', ' '])
            .ok_or_else(|| GoldError::Line {
                line: index + 1,
                why: "a word without a tag".to_owned(),
            })?;
        article.word(word.trim(), tag.trim());
    }
    let mut judged: Vec<EntityType> = (articles.iter())
        .flat_map(|article| article.labels.iter().map(|label| label.kind))
        .collect();
    judged.sort();
    judged.dedup();
    let misc = content.contains("-MISC");
    Ok(articles
        .into_iter()
        .enumerate()
        .filter(|(_, article)| !article.words.is_empty())
        .map(|(index, article)| finish(index, article, &judged, misc))
        .collect())
}

fn finish(index: usize, sentences: Sentences, judged: &[EntityType], misc: bool) -> Article {
    Article {
        id: format!("{}", index + 1),
        document: document(&sentences.text),
        published: None,
        labels: sentences.labels,
        words: Some(sentences.words),
        judged: judged.to_vec(),
        united: match misc {
            true => vec![EntityType::Group, EntityType::Event],
            false => Vec::new(),
        },
    }
}
