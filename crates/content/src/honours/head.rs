use super::{Awardee, Consultation, Decision, Head, Status};
use crate::fault::{Fault, Log, excerpt};
use crate::json::Value;
use crate::scope::Scope;

impl Head {
    /// The list's decision, where a record names none of its own.
    pub fn decision_for(&self, awardee: &Awardee<'_>) -> Option<&Decision> {
        self.decision.as_ref().filter(|_| awardee.text("decision").is_none())
    }

    /// Takes an entry of the list's object; what isn't known is left.
    pub(super) fn take(&mut self, key: &str, value: Value<'_>, log: &mut Log) {
        let holder = Value::Object(vec![(key.into(), value)]);
        let mut scope = Scope { log, path: String::new(), record: None };
        match key {
            "id" => self.id = scope.text(&holder, key),
            "title" => self.title = scope.text(&holder, key),
            "lang" => self.lang = scope.text(&holder, key),
            "issuer" => self.issuer = scope.text(&holder, key),
            "decision" => self.decision = decision(&holder, &mut scope),
            "status" => self.status = status(&holder, &mut scope),
            "consultation" => self.consultation = consultation(&holder, &mut scope),
            _ => {}
        }
    }
}

/// A decision may be its number alone.
fn decision(holder: &Value<'_>, scope: &mut Scope<'_>) -> Option<Decision> {
    let decision = if let Some(Value::Text(_) | Value::Number(_)) = holder.get("decision") {
        Decision { number: scope.text(holder, "decision"), ..Decision::default() }
    } else {
        let value = scope.object(holder, "decision")?;
        let mut scope = scope.within("decision");
        Decision {
            number: scope.text(value, "number"),
            date: scope.date(value, "date"),
            href: scope.href(value, "href"),
        }
    };
    let filled = decision.number.is_some() || decision.date.is_some() || decision.href.is_some();
    filled.then_some(decision)
}

fn consultation(holder: &Value<'_>, scope: &mut Scope<'_>) -> Option<Consultation> {
    let value = scope.object(holder, "consultation")?;
    let mut scope = scope.within("consultation");
    let consultation = Consultation {
        opens: scope.date(value, "opens"),
        closes: scope.date(value, "closes"),
        contact: scope.text(value, "contact"),
    };
    let Consultation { opens, closes, contact } = &consultation;
    (opens.is_some() || closes.is_some() || contact.is_some()).then_some(consultation)
}

fn status(holder: &Value<'_>, scope: &mut Scope<'_>) -> Option<Status> {
    let text = scope.text(holder, "status")?;
    let status = Status::of(&text);
    if status.is_none() {
        let fault = Fault::ValueUnknown { field: "status".to_owned(), found: excerpt(&text) };
        scope.note("status", fault);
    }
    status
}
