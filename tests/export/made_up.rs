//! Made-up documents with made-up findings, for whatever must hold of all.

use proptest::prelude::*;
use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::{Entity, EntityId, EntityType, Evidence, Extraction, Mention, Place, Quote, Value},
    text::Span,
};

/// What is chosen for one mention: how many letters it skips and takes, and numbers to make the
/// rest of.
type Choice = (usize, usize, usize, usize);

/// A document of a few lines with findings; every promise of [`Extraction`] kept.
pub fn findings() -> impl Strategy<Value = (Document, Extraction)> {
    let line = "[ابتمرحسن وبال0-9a-z.؟،«»#*_&<>\"'|\\-😀]{0,40}";
    let lines = prop::collection::vec(line, 1..6);
    let choices = prop::collection::vec((0..12_usize, 1..9_usize, 0..40_usize, 0..60_usize), 0..14);
    (lines, choices).prop_map(|(lines, choices)| {
        let document = document(&lines.join("\n"));
        let extraction = extraction(&document, &choices);
        (document, extraction)
    })
}

fn document(text: &str) -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    builder.build(Origin::default())
}

fn extraction(document: &Document, choices: &[Choice]) -> Extraction {
    let mut extraction = Extraction::default();
    let mut keys: Vec<usize> = Vec::new();
    for (at, choice) in mentions(document, choices) {
        let (.., key, seed) = choice;
        let index = keys.iter().position(|known| *known == key);
        let index = index.unwrap_or_else(|| {
            keys.push(key);
            extraction.entities.push(entity(key, seed));
            keys.len() - 1
        });
        let entity = &mut extraction.entities[index];
        entity.mentions.push(extraction.mentions.len());
        let kind = if seed % 5 == 0 {
            EntityType::Group
        } else {
            entity.kind
        };
        extraction.mentions.push(mention(at, kind, index, seed));
    }
    extraction.quotes = quotes(document, &extraction);
    extraction
}

/// Disjoint places in the lines that begin and end in something to be seen.
fn mentions(document: &Document, choices: &[Choice]) -> Vec<(Span, Choice)> {
    let mut found = Vec::new();
    let mut at = 0;
    for choice in choices {
        let (skipped, taken, ..) = *choice;
        let rest = &document.text[at..];
        let line = rest
            .chars()
            .skip(skipped)
            .take(taken)
            .take_while(|c| *c != '\n');
        let words: String = line.collect();
        let before: usize = rest.chars().take(skipped).map(char::len_utf8).sum();
        let start = at + before + words.len() - words.trim_start().len();
        let span = Span::new(start, start + words.trim().len());
        at = at + before + words.len();
        if !span.is_empty() {
            found.push((span, *choice));
        }
    }
    found
}

fn mention(span: Span, kind: EntityType, entity: usize, seed: usize) -> Mention {
    let value = match seed % 4 {
        0 => Some(Value::Date("2020-10-02/2021".to_owned())),
        1 => Some(Value::Amount {
            number: seed as f64 * 0.25,
            unit: "MAD".to_owned(),
        }),
        _ => None,
    };
    Mention {
        span,
        kind,
        entity: EntityId(entity as u32),
        confidence: (seed as f32 * 16.0).round() / 1000.0,
        evidence: evidence(seed),
        value,
    }
}

fn evidence(seed: usize) -> Vec<Evidence> {
    let paragraph = (seed % 2 == 0).then_some(3);
    let all = [
        Evidence::PlaceOf("MA".to_owned()),
        Evidence::Title("مدير «\t»".to_owned()),
        Evidence::SameAs {
            name: "حموشي; حموشي".to_owned(),
            paragraph,
        },
        Evidence::Model,
        Evidence::Imported,
        Evidence::Head("وزارة".to_owned()),
        Evidence::Cue("قال".to_owned()),
        Evidence::DatePattern,
        Evidence::Decided,
        Evidence::Remembered,
    ];
    let first = all[seed % all.len()].clone();
    vec![first, Evidence::NameList]
}

fn entity(key: usize, seed: usize) -> Entity {
    let place = Place {
        country: (seed % 3 == 0).then(|| "MA".to_owned()),
        point: (seed % 2 == 0).then_some((34.02, -6.83)),
        geonameid: (seed % 4 == 0).then_some(2_538_475),
    };
    Entity {
        kind: EntityType::ALL[key % EntityType::ALL.len()],
        name: format!("اسم {key}\t\"<&"),
        latin: (key % 2 == 0).then(|| "Name".to_owned()),
        romanised: key % 4 == 0,
        aliases: vec![format!("كنية {key}"); key % 3],
        mentions: Vec::new(),
        role: (key % 5 == 0).then(|| "مدير".to_owned()),
        place: (seed % 7 != 0).then_some(place),
    }
}

/// A quotation that is a mention, and its verb the mention before it; enough to be written.
fn quotes(document: &Document, extraction: &Extraction) -> Vec<Quote> {
    let pairs = extraction.mentions.chunks_exact(3);
    let quote = |three: &[Mention]| Quote {
        span: Span::new(three[1].span.start, three[2].span.end),
        speaker: (three[0].span.start % 2 == 0).then_some(three[0].entity),
        verb: three[0].span,
    };
    let quotes = pairs.map(quote);
    quotes
        .filter(|quote| !document.slice(quote.span).contains('\n'))
        .collect()
}
