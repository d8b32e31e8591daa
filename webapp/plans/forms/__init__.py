"""The forms of plans."""

from webapp.plans.forms.agreed import PlanForm, answers_of
from webapp.plans.forms.confirming import ConfirmPart, ReconfirmForm, StepForm
from webapp.plans.forms.ramp import RampForm, answers_of_ramp
from webapp.plans.forms.safety import SafetyForm
from webapp.plans.forms.standing import EndForm, PauseForm, ResumeForm

__all__ = [
    "ConfirmPart",
    "EndForm",
    "PauseForm",
    "PlanForm",
    "RampForm",
    "ReconfirmForm",
    "ResumeForm",
    "SafetyForm",
    "StepForm",
    "answers_of",
    "answers_of_ramp",
]
