//! How each proposition is held: denied, possible, on whose word. The clauses, stances and speakers are those of the
//! typed relations; here the copulas have clauses, too (`Keller may be the mayor`).

use crate::entities::EntityId;
use crate::propositions::{Construction, Proposition};

use super::clauses::{self, Clause};
use super::view::View;
use super::{Modality, Polarity, attribution, stance};

/// A proposition, and how the text holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// What is said.
    pub proposition: Proposition,
    /// Said to hold, or not to.
    pub polarity: Polarity,
    /// In what way.
    pub modality: Modality,
    /// On whose word it rests, where the text only reports it.
    pub attribution: Option<EntityId>,
}

/// The sentence's propositions, each with how it is held.
pub(super) fn hold(view: &View, propositions: &[Proposition]) -> Vec<Claim> {
    if propositions.is_empty() {
        return Vec::new();
    }
    let clauses = clauses::with_copulas(view);
    propositions.iter().map(|proposition| held(view, &clauses, proposition.clone())).collect()
}

fn held(view: &View, clauses: &[Clause], proposition: Proposition) -> Claim {
    // An apposition or a noun has no clause of its own, and what stands around it does not touch it: `Keller, the mayor,
    // did not come`.
    let has_clause = !matches!(proposition.construction, Construction::Apposition | Construction::Nominal);
    let clause = clauses.binary_search_by_key(&proposition.head, |clause| clause.verb).ok().filter(|_| has_clause);
    let stance = clause.map(|at| stance::of_clause(view, clauses, at)).unwrap_or_default();
    let attribution = clause.and_then(|at| attribution::of_clause(view, clauses, at));
    Claim { proposition, polarity: stance.polarity, modality: stance.modality, attribution }
}

#[cfg(test)]
mod tests {
    use super::super::testing::marked;
    use super::*;

    /// How the last proposition of the text is held, and on whose word.
    fn told(text: &str) -> (Polarity, Modality, Option<String>) {
        let marked = marked(text);
        let claim = marked.said().claims.pop().expect("a proposition");
        (claim.polarity, claim.modality, claim.attribution.map(|id| marked.entity(id).to_owned()))
    }

    #[test]
    fn a_copula_is_denied_and_hedged_as_a_verb_is() {
        assert_eq!(told("[Keller] is not a farmer."), (Polarity::Negated, Modality::Actual, None));
        assert_eq!(told("[Keller] may be ill."), (Polarity::Affirmed, Modality::Possible, None));
    }

    #[test]
    fn what_is_only_reported_rests_on_the_speaker() {
        let osei = Some("Osei".to_owned());
        assert_eq!(
            told("[Osei] said that [Keller] left the town."),
            (Polarity::Affirmed, Modality::Actual, osei.clone())
        );
        assert_eq!(told("[Osei] said that [Keller] is a farmer.").2, osei);
    }

    #[test]
    fn an_apposition_is_not_touched_by_its_clause() {
        let marked = marked("[Keller], the mayor, did not praise the farmers.");
        let claims = marked.said().claims;
        let held: Vec<_> = claims.iter().map(|one| (one.proposition.lemma.as_str(), one.polarity)).collect();
        assert_eq!(held, [("be", Polarity::Affirmed), ("praise", Polarity::Negated)]);
    }
}
