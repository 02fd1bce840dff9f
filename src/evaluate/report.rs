//! Runs extraction over annotated articles and adds up what was right.
//!
//! May import: `document`, `entity`, `extract`, `text`.

use std::{collections::BTreeMap, fmt, time::Duration, time::Instant};

use serde_json::{Value as Json, json};

use super::{
    Article, Counts, Label, Miss, errors,
    grouping::{Grouped, pairs, wrong_pairs},
    reliability::{Judged, Reliability},
};
use crate::{
    entity::{EntityId, EntityType, Evidence, Extraction, Mention, Value},
    extract::{
        Class, Extractor, Options,
        tagger::{Conventions, Reading, Tagger},
    },
};

/// What was measured over a set of articles.
#[derive(Debug, Default)]
pub struct Report {
    /// Exact spans and types, by type.
    pub types: BTreeMap<EntityType, Counts>,
    /// Pairs of mentions of people, bodies and places that both found.
    pub grouping: Counts,
    /// Date values, over dates that both found and that have a value in the annotation.
    pub dates: Counts,
    /// Words extracted from, between blanks.
    pub words: usize,
    /// How long extraction took.
    pub took: Duration,
    /// Pairs of names that were put together or apart wrongly, a line each.
    pub wrong_pairs: Vec<String>,
    /// What was wrong, article by article.
    pub misses: Vec<Miss>,
    /// Every mention that was given, with its confidence.
    pub judged: Vec<Judged>,
}

/// Extracts from every article and compares.
pub fn measure(extractor: &Extractor, articles: &[Article]) -> Report {
    let mut report = Report::default();
    for article in articles {
        let options = Options {
            published: article.published,
        };
        let start = Instant::now();
        let extraction = extractor.extract(&article.document, &options);
        report.took += start.elapsed();
        report.words += article.document.text.split_whitespace().count();
        report.add(article, &extraction);
    }
    report
}

/// Lets the trained model alone mark every article by `conventions`, and compares.
pub fn measure_model(
    tagger: &Tagger<'_>,
    conventions: Conventions,
    articles: &[Article],
) -> Report {
    let mut report = Report::default();
    for article in articles {
        let start = Instant::now();
        let mut reading = Reading::new(tagger, &article.document).by(conventions);
        let names = reading.until(usize::MAX);
        report.took += start.elapsed();
        report.words += article.document.text.split_whitespace().count();
        let mentions = names.iter().zip(0..).map(|(name, number)| Mention {
            span: name.span,
            kind: name.kind,
            entity: EntityId(number),
            confidence: name.probability,
            evidence: vec![Evidence::Model],
            value: None,
        });
        let extraction = Extraction {
            mentions: mentions.collect(),
            ..Extraction::default()
        };
        report.add(article, &extraction);
    }
    report
}

/// What was extracted, in the annotation's terms: with each label the index of its mention.
fn given(article: &Article, extraction: &Extraction) -> Vec<(Label, usize)> {
    let mut labels: Vec<(Label, usize)> = (extraction.mentions.iter().enumerate())
        .filter_map(|(index, mention)| {
            let kind = article.counts_as(mention.kind)?;
            let span = article.counts_from(mention.span);
            Some((
                Label {
                    span,
                    kind,
                    entity: None,
                },
                index,
            ))
        })
        .collect();
    labels.dedup_by(|a, b| a.0 == b.0);
    labels
}

impl Report {
    fn add(&mut self, article: &Article, extraction: &Extraction) {
        let given = given(article, extraction);
        let wanted: Vec<Label> = (article.labels.iter())
            .filter_map(|label| {
                Some(Label {
                    kind: article.counts_as(label.kind)?,
                    ..label.clone()
                })
            })
            .collect();
        let mut both = Vec::new();
        for (label, index) in &given {
            self.count(label.kind).given += 1;
            let mention = &extraction.mentions[*index];
            let same = |other: &&Label| (other.span, other.kind) == (label.span, label.kind);
            self.judged.push(Judged {
                kind: mention.kind,
                class: Class::of(&mention.evidence),
                said: mention.confidence,
                is_right: wanted.iter().any(|other| same(&other)),
            });
        }
        for label in &wanted {
            self.count(label.kind).wanted += 1;
            let same =
                |(other, _): &&(Label, usize)| (other.span, other.kind) == (label.span, label.kind);
            if let Some((_, index)) = given.iter().find(same) {
                self.count(label.kind).right += 1;
                both.push((label, *index));
            }
        }
        self.group(article, &both, extraction);
        self.date(&both, extraction);
        let given: Vec<Label> = given.into_iter().map(|(label, _)| label).collect();
        self.misses.extend(errors(article, &wanted, &given));
    }

    fn count(&mut self, kind: EntityType) -> &mut Counts {
        self.types.entry(kind).or_default()
    }

    fn group(&mut self, article: &Article, both: &[(&Label, usize)], extraction: &Extraction) {
        use EntityType::{Organisation, Person, Place};
        let mentions: Vec<Grouped<'_>> = (both.iter())
            .filter(|(label, _)| matches!(label.kind, Person | Organisation | Place))
            .filter_map(|(label, index)| article.grouped(label, &extraction.mentions[*index]))
            .collect();
        self.grouping.add(pairs(&mentions));
        self.wrong_pairs.extend(wrong_pairs(&article.id, &mentions));
    }

    fn date(&mut self, both: &[(&Label, usize)], extraction: &Extraction) {
        for (label, index) in both {
            let (EntityType::Date, Some(wanted)) = (label.kind, &label.entity) else {
                continue;
            };
            self.dates.wanted += 1;
            if let Some(Value::Date(given)) = &extraction.mentions[*index].value {
                self.dates.given += 1;
                self.dates.right += usize::from(given == wanted);
            }
        }
    }

    /// All types together.
    pub fn micro(&self) -> Counts {
        let mut all = Counts::default();
        self.types.values().for_each(|counts| all.add(*counts));
        all
    }

    /// Persons, bodies and places together.
    pub fn names(&self) -> Counts {
        let mut all = Counts::default();
        let kinds = [
            EntityType::Person,
            EntityType::Organisation,
            EntityType::Place,
        ];
        let names = kinds.iter().filter_map(|kind| self.types.get(kind));
        names.for_each(|counts| all.add(*counts));
        all
    }

    /// Words a second.
    pub fn speed(&self) -> f64 {
        self.words as f64 / self.took.as_secs_f64().max(f64::EPSILON)
    }

    /// Everything but the list of errors.
    pub fn to_json(&self) -> Json {
        let counts = |counts: &Counts| {
            json!({
                "precision": counts.precision(), "recall": counts.recall(), "f1": counts.f1(),
                "right": counts.right, "given": counts.given, "wanted": counts.wanted,
            })
        };
        let types: serde_json::Map<String, Json> = (self.types.iter())
            .map(|(kind, count)| (kind.code().to_owned(), counts(count)))
            .collect();
        json!({
            "types": types, "micro": counts(&self.micro()), "names": counts(&self.names()),
            "grouping": counts(&self.grouping),
            "dates": counts(&self.dates), "words": self.words, "words_per_second": self.speed(),
        })
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "type        P     R    F1  right  given wanted")?;
        let mut line = |name: &str, counts: Counts| {
            writeln!(
                f,
                "{name:<8} {:.3} {:.3} {:.3} {:>6} {:>6} {:>6}",
                counts.precision(),
                counts.recall(),
                counts.f1(),
                counts.right,
                counts.given,
                counts.wanted
            )
        };
        for (kind, counts) in &self.types {
            line(kind.code(), *counts)?;
        }
        line("micro", self.micro())?;
        line("names", self.names())?;
        line("grouping", self.grouping)?;
        line("dates", self.dates)?;
        writeln!(f, "{} words, {:.0} a second", self.words, self.speed())?;
        write!(f, "{}", Reliability(&self.judged))
    }
}
