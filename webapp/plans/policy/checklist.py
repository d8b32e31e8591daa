""" "Any of these? / None": what is asked of a person before a first plan (health reference 3.2).

Asked once, kept private, and only where a plan is wanted.
"""

from typing import NamedTuple

from webapp.plans.policy.row import Level


class Flag(NamedTuple):
    key: str
    words: str
    rule: str
    """ "3.2": of the list of conditions, without a rule of its own."""
    level: Level
    whom: str
    """Whose agreement is asked for."""
    source: str


FLAGS: tuple[Flag, ...] = (
    Flag("cirrhosis", "Cirrhosis of the liver", "G1", "stop", "", "R21, R22"),
    Flag("liver_failure", "Liver failure", "G1", "stop", "", "R21, R22"),
    Flag("encephalopathy", "Confusion from liver disease, ever", "G1", "stop", "", "R21, R22"),
    Flag("urea_cycle", "A urea-cycle disorder", "G1", "stop", "", "R26"),
    Flag("high_ammonia", "High ammonia in the blood", "G1", "stop", "", "R26"),
    Flag("reye", "Reye syndrome", "G1", "stop", "", "R26"),
    Flag("intensive_care", "In intensive care now, or just out of it", "G2", "stop", "", "R7"),
    Flag("sepsis", "Sepsis or shock", "G2", "stop", "", "R7"),
    Flag("multi_organ", "Failure of several organs", "G2", "stop", "", "R7"),
    Flag("other_liver", "Other liver disease, or raised liver values", "G3", "confirm", "liver specialist", "R11"),
    Flag("kidney", "Kidney disease, or one kidney", "G3", "confirm", "kidney specialist", "R14"),
    Flag("dialysis", "Dialysis", "G3", "confirm", "kidney specialist", "R14"),
    Flag("lactulose", "Lactulose, rifaximin or another medicine against ammonia", "G3", "confirm", "prescriber", "3.2"),
    Flag("prescribed_glutamine", "Endari, NutreStore, or tube or sip feeds", "G3", "confirm", "prescriber", "R10, R11"),
    Flag("pregnant", "Pregnant", "G3", "confirm", "doctor or midwife", "R10"),
    Flag("trying", "Trying for a baby", "G3", "confirm", "doctor or midwife", "R10"),
    Flag("breastfeeding", "Breast-feeding", "G3", "confirm", "doctor or midwife", "R10"),
    Flag("sickle_cell", "Sickle cell disease", "G3", "confirm", "blood specialist", "R10"),
    Flag("bipolar", "Bipolar disorder", "G4", "confirm", "psychiatrist", "3.2"),
    Flag("past_mania", "A manic or very high mood, ever", "G4", "confirm", "psychiatrist", "3.2"),
    Flag("seizures", "Epilepsy, or a seizure, ever", "G4", "confirm", "neurologist", "R25"),
    Flag("antiseizure", "A medicine against seizures", "G4", "confirm", "neurologist", "R25"),
    Flag("cancer", "Cancer, or within five years of its treatment", "G5", "confirm", "oncologist", "R41"),
    Flag("chemo", "Chemotherapy", "G5", "confirm", "oncologist", "R41"),
    Flag("radiotherapy", "Radiotherapy", "G5", "confirm", "oncologist", "R41"),
    Flag("msg", "Trouble with MSG", "3.2", "warn", "", "R27"),
    Flag("diabetes", "Insulin, or tablets that can lower sugar", "3.2", "note", "", "3.2"),
    Flag("ibd", "Crohn’s disease or ulcerative colitis", "3.2", "note", "", "R6"),
)  # fmt: skip

FOR_FOOD: tuple[tuple[str, str], ...] = (
    ("eating_disorder", "An eating disorder, ever"),
    ("underweight", "A BMI under 18.5"),
)
"""Asked before a food is left out (G13); pregnancy is asked above."""
