//! From overlapping candidates to a disjoint set, by one total order.
//!
//! Candidates of the same span and type are one finding that keeps every reason. What is less
//! sure than a floor is left out. The others are taken greedily, the first in the order first,
//! each if nothing taken overlaps it:
//!
//! 1. the longer span: a name that holds another is the name that is meant;
//! 2. the higher confidence;
//! 3. the earlier start;
//! 4. the type, in the order of [`EntityType::ALL`].
//!
//! Measured with lists and rules on the training articles: confidence before length loses four
//! points of F1; mixtures of length, confidence and type, and the best sum over all disjoint
//! sets, are no better than this by more than a tenth of a point.
//!
//! No two findings compare equal, so the result does not depend on the order of the candidates.
//! May import: `entity`, `text`.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashSet},
};

use super::{Candidate, Details};
use crate::{
    entity::{EntityType, Evidence, Value},
    text::Span,
};

/// A candidate that was kept, with the reasons of all stages that agree on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Where, in bytes of the text that the candidates were counted in.
    pub span: Span,
    /// What it is.
    pub kind: EntityType,
    /// How sure, from 0 to 1; more where several reasons agree.
    pub confidence: f32,
    /// Why, the strongest reason first; at least one.
    pub evidence: Vec<Evidence>,
    /// What a date or amount comes to.
    pub value: Option<Value>,
    /// What is known of it beyond its name.
    pub details: Details,
}

impl Finding {
    /// What somebody says is there (an annotated article, a test), to be linked like what was found.
    pub fn given(span: Span, kind: EntityType) -> Self {
        Self {
            span,
            kind,
            confidence: 1.0,
            evidence: vec![Evidence::NameList],
            value: None,
            details: Details::default(),
        }
    }

    /// The same, counted from the start of what the paragraph at `origin` was cut from.
    pub fn shifted(mut self, origin: usize) -> Self {
        self.span = self.span.shifted(origin);
        self.details.role = self.details.role.map(|role| role.shifted(origin));
        self
    }
}

/// The least confidence with which a finding of that type is shown. Measured on the training
/// articles: below it half of what stages propose is wrong. The stages for persons and places are
/// fitted to say what share is right; heads of names promise more than they hold.
pub const fn floor(kind: EntityType) -> f32 {
    match kind {
        EntityType::Place => 0.55,
        EntityType::Organisation | EntityType::Event => 0.6,
        _ => 0.5,
    }
}

/// The same for names that the model alone marks. Chosen on the development articles: F1 .8866
/// with it, .8827 with each type's own floor (on the halves .8799 and .8936, .8799 and .8857).
const MODEL_ALONE: f32 = 0.55;

/// The same for names that the model has read and does not mark. Of those that rules say with less, by
/// the curves of `assets/tables/confidence.tsv` (fitted to the development articles), fewer than half are right.
const UNMARKED: f32 = 0.75;

/// The least confidence with which `finding` is shown, where a model has read the text or none has.
fn least(finding: &Finding, read: bool) -> f32 {
    let unmarked =
        || read && !finding.kind.has_value() && !finding.evidence.contains(&Evidence::Model);
    match finding.evidence[..] {
        [Evidence::Model] => MODEL_ALONE,
        _ if unmarked() => floor(finding.kind).max(UNMARKED),
        _ => floor(finding.kind),
    }
}

/// What is kept of `candidates`: sorted by position, no two overlapping.
pub fn resolve(candidates: Vec<Candidate>) -> Vec<Finding> {
    sift(candidates, false).kept
}

/// Candidates of one paragraph, resolved.
pub(super) struct Sifted {
    /// What is sure enough: sorted by position, no two overlapping.
    pub kept: Vec<Finding>,
    /// What is not, and overlaps nothing that is, nor each other; by position.
    pub doubtful: Vec<Finding>,
}

/// Resolves `candidates`, and remembers the doubtful; `read` says whether a model has read the text.
pub(super) fn sift(mut candidates: Vec<Candidate>, read: bool) -> Sifted {
    candidates.retain(|candidate| !candidate.span.is_empty());
    let sure = |finding: &Finding| finding.confidence >= least(finding, read);
    let (sure, doubtful): (Vec<Finding>, Vec<Finding>) =
        agree(candidates).into_iter().partition(sure);
    let kept = keep(sure);
    let mut doubtful = keep(doubtful);
    doubtful.retain(|finding| {
        let after = kept.partition_point(|other| other.span.end <= finding.span.start);
        kept.get(after)
            .is_none_or(|other| !other.span.overlaps(finding.span))
    });
    Sifted { kept, doubtful }
}

/// What is kept when `more` was found after `found`; where both have a span and type, `found`
/// stays as it is, and is given the reasons of `more` if it had the model's alone.
pub(super) fn settle(mut found: Vec<Finding>, more: Vec<Finding>) -> Vec<Finding> {
    give_reasons(&mut found, &more);
    let place = |finding: &Finding| (finding.span, finding.kind);
    let taken: HashSet<(Span, EntityType)> = found.iter().map(place).collect();
    let more = more
        .into_iter()
        .filter(|finding| !taken.contains(&place(finding)));
    keep(found.into_iter().chain(more).collect())
}

/// Adds the reasons of `more` to what only the model found at the same place.
fn give_reasons(found: &mut [Finding], more: &[Finding]) {
    let same = |a: &Finding, b: &Finding| (a.span, a.kind) == (b.span, b.kind);
    for finding in found {
        if finding.evidence == [Evidence::Model]
            && let Some(other) = more.iter().find(|other| same(finding, other))
        {
            finding.evidence.extend(other.evidence.iter().cloned());
        }
    }
}

/// Takes findings greedily, the strongest first, each if it overlaps none that was taken.
fn keep(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by(by_strength);
    let mut kept: BTreeMap<usize, Finding> = BTreeMap::new();
    for finding in findings {
        let before = kept.range(..finding.span.end).next_back();
        if before.is_none_or(|(_, other)| !other.span.overlaps(finding.span)) {
            kept.insert(finding.span.start, finding);
        }
    }
    kept.into_values().collect()
}

/// The total order of the module's description, the winner first.
fn by_strength(a: &Finding, b: &Finding) -> Ordering {
    (b.span.len().cmp(&a.span.len()))
        .then(b.confidence.total_cmp(&a.confidence))
        .then(a.span.start.cmp(&b.span.start))
        .then(a.kind.cmp(&b.kind))
}

/// One finding for all candidates of one span and type.
fn agree(mut candidates: Vec<Candidate>) -> Vec<Finding> {
    candidates.sort_by(|a, b| {
        (a.span.cmp(&b.span).then(a.kind.cmp(&b.kind)))
            .then(b.confidence.total_cmp(&a.confidence))
            .then_with(|| a.evidence.cmp(&b.evidence))
            // Equal reasons that know different things: any order will do, if it is one.
            .then_with(|| format!("{a:?}").cmp(&format!("{b:?}")))
    });
    let mut findings: Vec<Finding> = Vec::new();
    for candidate in candidates {
        match findings.last_mut() {
            Some(last) if (last.span, last.kind) == (candidate.span, candidate.kind) => {
                absorb(last, candidate);
            }
            _ => findings.push(Finding::from(candidate)),
        }
    }
    findings
}

/// Adds a weaker candidate's reason to the finding. Another kind of reason raises confidence as
/// independent witnesses would: what is left of doubt is the product of their doubts.
fn absorb(finding: &mut Finding, candidate: Candidate) {
    let listed = |evidence: &Evidence| *evidence == Evidence::PlaceList;
    let (known, more) = (
        finding.evidence.iter().any(listed),
        listed(&candidate.evidence),
    );
    if !finding.evidence.contains(&candidate.evidence) {
        finding.confidence = 1.0 - (1.0 - finding.confidence) * (1.0 - candidate.confidence);
        finding.evidence.push(candidate.evidence);
    }
    finding.value = finding.value.take().or(candidate.value);
    let details = &mut finding.details;
    match (known, more) {
        (true, false) => details.lie_within(candidate.details),
        (false, true) => {
            let within = std::mem::replace(details, candidate.details);
            details.lie_within(within);
        }
        _ => details.learn(candidate.details),
    }
}

impl From<Candidate> for Finding {
    fn from(candidate: Candidate) -> Self {
        Self {
            span: candidate.span,
            kind: candidate.kind,
            confidence: candidate.confidence.clamp(0.0, 1.0),
            evidence: vec![candidate.evidence],
            value: candidate.value,
            details: candidate.details,
        }
    }
}
