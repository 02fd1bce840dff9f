//! An extraction that is being corrected: entities keep their numbers until it is finished.
//!
//! May import: `document`, `entity`, `text`.

use std::{
    cell::RefCell,
    collections::{BTreeSet, HashMap},
    ops::Range,
    rc::Rc,
};

use super::written::Written;
use crate::{
    annotation::{Finder, Subject, form_of},
    entity::{Entity, EntityId, EntityType, Evidence, Extraction, Mention},
    text::{Span, fold},
};

/// An extraction on its way to another.
pub(in crate::annotation) struct Draft<'f> {
    pub finder: &'f Finder<'f>,
    /// By position; no two overlap.
    pub mentions: Vec<Mention>,
    /// Their `mentions` and `aliases` are made anew at the end.
    pub entities: Vec<Entity>,
    /// Entities whose mentions are others than before.
    touched: BTreeSet<EntityId>,
    /// Entities that the reader named.
    named: BTreeSet<EntityId>,
    quotes: Vec<crate::entity::Quote>,
    /// Why whatever is decided now is so.
    reason: Evidence,
    /// How mentions are written, folded.
    keys: RefCell<HashMap<Span, Rc<str>>>,
    /// Where they are written so, once somebody has asked.
    written: RefCell<Option<Written>>,
    /// The names of entities, folded.
    name_keys: RefCell<HashMap<String, Rc<str>>>,
}

impl<'f> Draft<'f> {
    /// Begins with what was found.
    pub fn new(extraction: &Extraction, finder: &'f Finder<'f>) -> Self {
        Self {
            finder,
            mentions: extraction.mentions.clone(),
            entities: extraction.entities.clone(),
            touched: BTreeSet::new(),
            named: BTreeSet::new(),
            quotes: extraction.quotes.clone(),
            reason: Evidence::Decided,
            keys: RefCell::default(),
            written: RefCell::default(),
            name_keys: RefCell::default(),
        }
    }

    /// The same, of what the reader decided for every document.
    pub fn remembering(self) -> Self {
        Self {
            reason: Evidence::Remembered,
            ..self
        }
    }

    /// The way a mention is written, folded, without clitics.
    pub fn key_of(&self, mention: &Mention) -> Rc<str> {
        let text = &self.finder.document().text;
        let make = || Rc::from(fold(&form_of(mention.span.of(text))));
        let mut keys = self.keys.borrow_mut();
        Rc::clone(keys.entry(mention.span).or_insert_with(make))
    }

    /// A name, folded.
    fn key_of_name(&self, name: &str) -> Rc<str> {
        let mut keys = self.name_keys.borrow_mut();
        if let Some(key) = keys.get(name) {
            return Rc::clone(key);
        }
        let key: Rc<str> = Rc::from(fold(name));
        keys.insert(name.to_owned(), Rc::clone(&key));
        key
    }

    /// The entity that an act is about.
    pub fn subject(&self, subject: &Subject) -> Option<EntityId> {
        let span = self.finder.find(&subject.target);
        let there = |mention: &&Mention| span.is_some_and(|span| mention.span.overlaps(span));
        let mut mentions = self.mentions.iter().filter(there);
        let same_kind = self
            .mentions
            .iter()
            .filter(there)
            .find(|mention| mention.kind == subject.kind);
        let mention = same_kind.or_else(|| mentions.next());
        mention
            .map(|mention| mention.entity)
            .or_else(|| self.named(&subject.name, subject.kind))
    }

    /// The mentions that overlap `span`, by their numbers.
    pub fn overlapping(&self, span: Span) -> Range<usize> {
        let from = self.mentions.partition_point(|m| m.span.end <= span.start);
        let to = self.mentions.partition_point(|m| m.span.start < span.end);
        from..to.max(from)
    }

    /// The mentions that are written so, folded.
    fn written_so(&self, key: &str) -> Vec<&Mention> {
        let mut written = self.written.borrow_mut();
        let written = written.get_or_insert_with(|| {
            let mut all = Written::default();
            for mention in &self.mentions {
                all.add(self.key_of(mention), mention.span.start);
            }
            all
        });
        let at = |start| self.mentions.partition_point(|m| m.span.start < start);
        let starts = written.starts(key);
        starts
            .filter_map(|start| self.mentions.get(at(start)))
            .collect()
    }

    /// Whether a mention is written so, folded.
    pub fn is_written(&self, key: &str) -> bool {
        !self.written_so(key).is_empty()
    }

    /// The entity of that name and type: of its first mention, if several are called so.
    pub fn named(&self, name: &str, kind: EntityType) -> Option<EntityId> {
        let key = fold(name);
        let is_so = |entity: &Entity| *self.key_of_name(&entity.name) == *key;
        let called: Vec<bool> = self.entities.iter().map(is_so).collect();
        let mut mentions = self.mentions.iter().filter(|mention| mention.kind == kind);
        let by_name = mentions.find(|mention| called[mention.entity.0 as usize]);
        let written = self.written_so(&key);
        let by_letters = written.into_iter().find(|mention| mention.kind == kind);
        let both = by_name.into_iter().chain(by_letters);
        both.min_by_key(|mention| mention.span.start)
            .map(|mention| mention.entity)
    }

    /// The entity of that number.
    pub fn entity(&mut self, id: EntityId) -> &mut Entity {
        &mut self.entities[id.0 as usize]
    }

    /// A new entity without mentions.
    pub fn new_entity(&mut self, kind: EntityType, name: String) -> EntityId {
        let id = EntityId(self.entities.len() as u32);
        self.entities.push(Entity {
            kind,
            name,
            latin: None,
            romanised: false,
            aliases: Vec::new(),
            mentions: Vec::new(),
            role: None,
            place: None,
        });
        self.touched.insert(id);
        id
    }

    /// Notes that the reader named an entity.
    pub fn name(&mut self, id: EntityId, name: &str) {
        name.clone_into(&mut self.entity(id).name);
        self.named.insert(id);
        self.touched.insert(id);
    }

    /// Whether the reader named it.
    pub fn is_named(&self, id: EntityId) -> bool {
        self.named.contains(&id)
    }

    /// Changes the mentions that are `wanted`, and marks them as decided.
    pub fn decide(
        &mut self,
        wanted: impl Fn(&Self, &Mention) -> bool,
        mut change: impl FnMut(&mut Mention),
    ) {
        for index in 0..self.mentions.len() {
            if wanted(self, &self.mentions[index]) {
                self.decide_one(index, &mut change);
            }
        }
    }

    /// Changes the mention of that number, and marks it as decided.
    pub fn decide_one(&mut self, index: usize, change: impl FnOnce(&mut Mention)) {
        let reason = self.reason.clone();
        let mention = &mut self.mentions[index];
        self.touched.insert(mention.entity);
        change(mention);
        self.touched.insert(mention.entity);
        mark_decided(mention, reason);
    }

    /// Takes out the mentions that are `wanted`.
    pub fn reject(&mut self, wanted: impl Fn(&Self, &Mention) -> bool) {
        for index in (0..self.mentions.len()).rev() {
            if wanted(self, &self.mentions[index]) {
                self.take_out(index);
            }
        }
    }

    fn take_out(&mut self, index: usize) {
        let mention = self.mentions.remove(index);
        let key = self.key_of(&mention);
        if let Some(written) = self.written.get_mut() {
            written.remove(&key, mention.span.start);
        }
        self.touched.insert(mention.entity);
    }

    /// Puts a mention in, in the place of whatever it overlaps.
    pub fn insert(&mut self, span: Span, kind: EntityType, entity: EntityId) {
        for index in self.overlapping(span).rev() {
            self.take_out(index);
        }
        let at = self.overlapping(span).start;
        self.touched.insert(entity);
        let mention = Mention {
            span,
            kind,
            entity,
            confidence: 1.0,
            evidence: vec![self.reason.clone()],
            value: None,
        };
        let key = self.key_of(&mention);
        if let Some(written) = self.written.get_mut() {
            written.add(key, span.start);
        }
        self.mentions.insert(at, mention);
    }

    /// The extraction: entities numbered by first mention, those without one left out.
    pub fn finish(mut self) -> Extraction {
        for id in std::mem::take(&mut self.touched) {
            self.settle(id);
        }
        let mut number: Vec<Option<EntityId>> = vec![None; self.entities.len()];
        let mut entities: Vec<Entity> = Vec::new();
        for (index, mention) in self.mentions.iter_mut().enumerate() {
            let old = mention.entity.0 as usize;
            let id = *number[old].get_or_insert_with(|| {
                let id = EntityId(entities.len() as u32);
                entities.push(Entity {
                    mentions: Vec::new(),
                    ..self.entities[old].clone()
                });
                id
            });
            mention.entity = id;
            entities[id.0 as usize].mentions.push(index);
        }
        for quote in &mut self.quotes {
            quote.speaker = quote.speaker.and_then(|old| number[old.0 as usize]);
        }
        Extraction {
            mentions: self.mentions,
            entities,
            quotes: self.quotes,
        }
    }

    /// The name and the other names of an entity whose mentions have changed: of the ways that
    /// it is written the longest is its name, unless its old one is still written or was given.
    fn settle(&mut self, id: EntityId) {
        let kind = self.entities[id.0 as usize].kind;
        let mut forms: Vec<(String, String, bool)> = Vec::new();
        for mention in self.mentions.iter().filter(|mention| mention.entity == id) {
            let form = form_of(mention.span.of(&self.finder.document().text));
            let key = fold(&form);
            if !forms.iter().any(|(_, other, _)| *other == key) {
                forms.push((form, key, mention.kind == kind));
            }
        }
        let named = self.named.contains(&id);
        let entity = &mut self.entities[id.0 as usize];
        let name = fold(&entity.name);
        let is_written = forms.iter().any(|(_, key, _)| *key == name);
        if !named && !is_written {
            let words = |form: &str| form.split_whitespace().count();
            let longest = forms
                .iter()
                .rev()
                .max_by_key(|(form, _, own)| (*own, words(form)));
            if let Some((form, ..)) = longest {
                form.clone_into(&mut entity.name);
            }
        }
        let name = fold(&entity.name);
        forms.retain(|(_, key, _)| *key != name);
        entity.aliases = forms.into_iter().map(|(form, ..)| form).collect();
    }
}

/// Marks a mention as the reader's.
fn mark_decided(mention: &mut Mention, reason: Evidence) {
    mention.confidence = 1.0;
    mention.evidence.retain(|evidence| *evidence != reason);
    mention.evidence.insert(0, reason);
}
