//! An extraction as brat standoff (brat.nlplab.org/standoff.html): what stands in the `.ann` file
//! beside a `.txt` file with the document's text.
//!
//! A mention is a text-bound annotation `T`, the mentions of one entity an `Equiv`, direct speech
//! and its verb two more `T` with relations. Notes (`#`) hold what brat has no place for, as JSON:
//! a mention's confidence, evidence and value, and on an entity's first mention the entity. Offsets
//! are Unicode scalar values, as brat counts them.
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::{
    Findings, OFFSETS, PROGRAM, Provenance,
    record::{EntityRecord, MentionRecord, ValueRecord},
};
use crate::{
    entity::{Entity, EntityType, Quote},
    text::{ScalarIndex, Span},
};

/// The words that this format adds to brat's own.
pub mod names {
    /// The type of a quotation.
    pub const QUOTE: &str = "Quote";
    /// The type of the verb that goes with one.
    pub const VERB: &str = "SpeechVerb";
    /// The relation from a quotation to a mention of who said it.
    pub const SPEAKER: &str = "Speaker";
    /// The relation from a quotation to its verb.
    pub const SAID_BY: &str = "SaidBy";
    /// The note with a mention's confidence, evidence and value.
    pub const MENTION_NOTE: &str = "Mention";
    /// The note with an entity, on its first mention.
    pub const ENTITY_NOTE: &str = "Entity";
    /// The note with the versions and the offsets' unit, on the first annotation.
    pub const PRODUCER_NOTE: &str = "Producer";
}

/// What a note says about a mention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MentionNote<'d> {
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// Why, in English.
    pub evidence: Vec<String>,
    /// What a date or amount comes to.
    pub value: Option<ValueRecord<'d>>,
}

/// Writes the annotations; the numbers of each kind count from 1.
pub(super) fn write(
    findings: &Findings<'_>,
    provenance: &Provenance,
    out: &mut dyn Write,
) -> io::Result<()> {
    let scalars = ScalarIndex::new(&findings.document.text);
    let mut lines = Lines {
        findings,
        scalars: &scalars,
        notes: 0,
        out,
    };
    for at in 0..findings.extraction.mentions.len() {
        lines.mention(at, provenance)?;
    }
    for entity in &findings.extraction.entities {
        lines.equivalence(entity)?;
    }
    for (number, quote) in findings.extraction.quotes.iter().enumerate() {
        lines.quote(number, quote)?;
    }
    Ok(())
}

/// The lines of an `.ann` file as they are written.
struct Lines<'a> {
    findings: &'a Findings<'a>,
    scalars: &'a ScalarIndex<'a>,
    notes: usize,
    out: &'a mut dyn Write,
}

impl Lines<'_> {
    /// `T3 PER 7 23 عبد اللطيف حموشي`. A mention over a line end or a tab is
    /// discontinuous to brat.
    fn text_bound(&mut self, number: usize, kind: &str, span: Span) -> io::Result<()> {
        let text = self.findings.document.slice(span);
        let mut start = span.start;
        let fragments = text.split(['\n', '\t']).map(|fragment| {
            let inside = Span::new(start, start + fragment.len());
            start = inside.end + 1;
            let at = |offset| self.scalars.scalars(offset);
            format!("{} {}", at(inside.start), at(inside.end))
        });
        let fragments: Vec<String> = fragments.collect();
        let (fragments, text) = (fragments.join(";"), text.replace(['\n', '\t'], " "));
        writeln!(self.out, "T{number}\t{kind} {fragments}\t{text}")
    }

    /// `#1 Mention T3 {…}`.
    fn note(&mut self, kind: &str, about: usize, what: &impl Serialize) -> io::Result<()> {
        self.notes += 1;
        let what = serde_json::to_string(what)?;
        writeln!(self.out, "#{}\t{kind} T{about}\t{what}", self.notes)
    }

    /// A mention with its notes; its entity's where it is the first one.
    fn mention(&mut self, at: usize, provenance: &Provenance) -> io::Result<()> {
        let (document, extraction) = (self.findings.document, self.findings.extraction);
        let mention = &extraction.mentions[at];
        self.text_bound(at + 1, mention.kind.code(), mention.span)?;
        if at == 0 {
            let producer = format!("{provenance}; offsets in {OFFSETS}");
            self.note(names::PRODUCER_NOTE, 1, &producer)?;
        }
        let record = MentionRecord::of(mention, document, self.scalars);
        let note = MentionNote {
            confidence: record.confidence,
            evidence: record.evidence,
            value: record.value,
        };
        self.note(names::MENTION_NOTE, at + 1, &note)?;
        let entity = extraction.entity(mention.entity);
        if entity.mentions.first() != Some(&at) {
            return Ok(());
        }
        let record = EntityRecord::of(entity, mention.entity);
        self.note(names::ENTITY_NOTE, at + 1, &record)
    }

    /// `* Equiv T3 T9`, for an entity of several mentions.
    fn equivalence(&mut self, entity: &Entity) -> io::Result<()> {
        if entity.mentions.len() < 2 {
            return Ok(());
        }
        let mentions = entity.mentions.iter().map(|at| format!(" T{}", at + 1));
        writeln!(self.out, "*\tEquiv{}", mentions.collect::<String>())
    }

    /// A quotation with its verb and its speaker.
    fn quote(&mut self, number: usize, quote: &Quote) -> io::Result<()> {
        let extraction = self.findings.extraction;
        let words = extraction.mentions.len() + 2 * number + 1;
        self.text_bound(words, names::QUOTE, quote.span)?;
        self.text_bound(words + 1, names::VERB, quote.verb)?;
        let (relation, verb) = (2 * number + 1, words + 1);
        let said_by = names::SAID_BY;
        writeln!(
            self.out,
            "R{relation}\t{said_by} Arg1:T{words} Arg2:T{verb}"
        )?;
        let speaker = quote.speaker.map(|id| extraction.entity(id));
        let Some(first) = speaker.and_then(|speaker| speaker.mentions.first()) else {
            return Ok(());
        };
        let (relation, speaker) = (relation + 1, names::SPEAKER);
        let first = first + 1;
        writeln!(
            self.out,
            "R{relation}\t{speaker} Arg1:T{words} Arg2:T{first}"
        )
    }
}

/// The `annotation.conf` that brat wants in the folder: the types and relations of such files.
pub fn configuration(provenance: &Provenance) -> String {
    let types = EntityType::ALL.map(EntityType::code).join("\n");
    let any = EntityType::ALL.map(EntityType::code).join("|");
    let (quote, verb) = (names::QUOTE, names::VERB);
    let (speaker, said_by) = (names::SPEAKER, names::SAID_BY);
    format!(
        "# {PROGRAM}; model {}\n# Offsets count {OFFSETS}.\n[entities]\n{types}\n{quote}\n{verb}\n\n\
         [relations]\n{speaker}\tArg1:{quote}, Arg2:{any}\n{said_by}\tArg1:{quote}, Arg2:{verb}\n\
         <OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>\n\n[events]\n\n[attributes]\n",
        provenance.model()
    )
}
