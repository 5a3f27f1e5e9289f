"""Which widget each kind of answer is given with."""

from dataclasses import replace

from ui.forms.answer_field import AnswerField
from ui.forms.choice_field import ChoiceField
from ui.forms.choices_field import ChoicesField
from ui.forms.context import FormContext
from ui.forms.day_field import DayField
from ui.forms.each_field import EachField
from ui.forms.long_choice_field import MANY, LongChoiceField
from ui.forms.long_text_field import LongTextField
from ui.forms.moment_field import MomentField
from ui.forms.number_field import NumberField
from ui.forms.people_field import PeopleField
from ui.forms.person_field import PersonField
from ui.forms.text_field import TextField
from yps_desktop.guidance.words import FieldWords
from yps_desktop.record.fields import Field, Kind

WIDGETS: dict[Kind, type[AnswerField]] = {
    Kind.TEXT: TextField,
    Kind.LONG_TEXT: LongTextField,
    Kind.YES_NO: ChoiceField,
    Kind.CHOICE: ChoiceField,
    Kind.CHOICES: ChoicesField,
    Kind.MOMENT: MomentField,
    Kind.DAY: DayField,
    Kind.NUMBER: NumberField,
    Kind.PERSON: PersonField,
    Kind.PEOPLE: PeopleField,
    Kind.EACH: EachField,
}


def answer_field(field: Field, words: FieldWords, context: FormContext) -> AnswerField:
    """Return the widget a question is answered with."""
    left_out = context.left_out.get(field.among)
    if left_out:
        context = replace(context, known=tuple(one for one in context.known if one.id not in left_out))
    is_long = field.kind is Kind.CHOICE and len(field.options) > MANY and not field.unknown
    return (LongChoiceField if is_long else WIDGETS[field.kind])(field, words, context)
