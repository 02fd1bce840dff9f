//! The reader's own acts: what a correction makes of what was found, that undoing gives back what
//! was, that targets are found again in a changed text, that what was confirmed is on the disk.

mod corrections;
mod finding;
mod kept;
mod killed;
mod lexicon;
mod taken;
mod undone;

use warraq::{
    annotation::{Act, Annotations, Entry, Step, Subject, Target},
    document::{Document, DocumentBuilder, Origin},
    entity::{Entity, EntityId, EntityType, Evidence, Extraction, Mention},
    text::Span,
};

/// A document and what was found in it, from a text with its mentions in brackets: type and
/// entity follow (`[حموشي]PER#a`).
fn article(marked: &str) -> (Document, Extraction) {
    let (mut text, mut mentions, mut ids) = (String::new(), Vec::new(), Vec::new());
    let mut rest = marked;
    while let Some(open) = rest.find('[') {
        text.push_str(&rest[..open]);
        let (name, after) = rest[open + 1..].split_once(']').unwrap();
        let (kind, after) = after.split_once('#').unwrap();
        let start = text.len();
        text.push_str(name);
        let id = &after[..1];
        let entity = ids
            .iter()
            .position(|other| *other == id)
            .unwrap_or_else(|| {
                ids.push(id);
                ids.len() - 1
            });
        mentions.push(Mention {
            span: Span::new(start, text.len()),
            kind: EntityType::from_code(kind).unwrap(),
            entity: EntityId(entity as u32),
            confidence: 0.9,
            evidence: vec![Evidence::Model],
            value: None,
        });
        rest = &after[1..];
    }
    text.push_str(rest);
    let document = document(&text);
    let entities = (0..ids.len() as u32).map(|id| entity(&document, &mentions, EntityId(id)));
    let entities = entities.collect();
    let extraction = Extraction {
        mentions,
        entities,
        quotes: Vec::new(),
    };
    (document, extraction)
}

fn document(text: &str) -> Document {
    DocumentBuilder::of_text(text.to_owned()).build(Origin::default())
}

/// The entity of those mentions, named by the longest.
fn entity(document: &Document, mentions: &[Mention], id: EntityId) -> Entity {
    let own = || mentions.iter().enumerate().filter(|(_, m)| m.entity == id);
    let mut names: Vec<&str> = own().map(|(_, m)| document.slice(m.span)).collect();
    names.dedup();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    Entity {
        kind: own().next().unwrap().1.kind,
        name: names[0].to_owned(),
        latin: None,
        romanised: false,
        aliases: names[1..].iter().map(ToString::to_string).collect(),
        mentions: own().map(|(index, _)| index).collect(),
        role: None,
        place: None,
    }
}

/// A line an entity and type: `PER ناصر بوريطة = ناصر بوريطة، بوريطة`, those that the reader
/// decided about with a star.
fn rows(document: &Document, extraction: &Extraction) -> Vec<String> {
    let mut rows = Vec::new();
    for entity in &extraction.entities {
        let own = || entity.mentions.iter().map(|m| &extraction.mentions[*m]);
        let mut kinds: Vec<EntityType> = own().map(|mention| mention.kind).collect();
        kinds.sort();
        kinds.dedup();
        for kind in kinds {
            let mentions: Vec<&Mention> = own().filter(|m| m.kind == kind).collect();
            let star = if mentions.iter().any(|m| m.is_decided()) {
                "*"
            } else {
                ""
            };
            let texts: Vec<&str> = mentions.iter().map(|m| document.slice(m.span)).collect();
            let code = kind.code();
            rows.push(format!(
                "{code}{star} {} = {}",
                entity.name,
                texts.join("، ")
            ));
        }
    }
    rows
}

/// The subject of an act: the entity of that name as that type.
fn subject(document: &Document, extraction: &Extraction, name: &str, kind: &str) -> Subject {
    let kind = EntityType::from_code(kind).unwrap();
    let is_it = |entity: &Entity| {
        let mut mentions = entity.mentions.iter().map(|m| &extraction.mentions[*m]);
        entity.name == name && mentions.any(|mention| mention.kind == kind)
    };
    let id = extraction.entities.iter().position(is_it);
    let id = EntityId(id.unwrap_or_else(|| panic!("no entity {name}")) as u32);
    Subject::of(document, extraction, id, kind).unwrap()
}

/// The `nth` place of `words` in the document.
fn target(document: &Document, words: &str, nth: usize) -> Target {
    let (start, _) = document.text.match_indices(words).nth(nth).unwrap();
    Target::of(document, Span::new(start, start + words.len()))
}

fn acts(acts: impl IntoIterator<Item = Act>) -> Annotations {
    let mut annotations = Annotations::default();
    for act in acts {
        annotations.take(Entry::new(Step::Do(act)));
    }
    annotations
}
