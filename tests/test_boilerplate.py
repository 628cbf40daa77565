"""Lines of the page that are no part of the article make no claims; articles that only begin like them do."""

import pytest

from claimtrack import Document, extract_claims

NO_ARTICLE = """
News   /   Politics
Home > World > Asia
You are here: Home / News / World
SHARE THIS ARTICLE
Share on Facebook
Read more: Minister says talks failed
READ MORE: Minister says talks failed
Also read: Police said he lied
ALSO READ | Police said he lied
MORE: Police said he lied
Related: Police said he lied
Related coverage: Police said he lied
Don’t miss: Police said he lied
Recommended: Police said he lied
Editor's picks: Police said he lied
The mayor, who said she was tired, waves to voters. (Photo by AFP)
The mayor, who said she was tired, waves to voters. (Photo by Jane Doe/Getty Images)
Smoke rises over the port on July 9, 2021; a witness said it was seen for miles. REUTERS/Tom Reed
Smoke rises over the port; a witness said it was seen for miles. Photograph: Tom Reed/PA
Smoke rises; a witness said it was loud. Photo: AFP
Smoke rises; a witness said it was loud. [Photo/Xinhua]
Smoke rises; a witness said it was loud. [File: Tom Reed/Al Jazeera]
Image caption A witness said it was seen for miles
Image credit: NASA says so
Press TV’s website can also be accessed at the following alternate addresses:
www.gazette.example
Watch: The mayor says sorry
Sign up for our newsletter, which readers said they love
Download our app, which users say is the best
We use cookies to improve what our partners say is your experience.
Support independent journalism: readers said they would
© 2021 The Gazette. The Gazette says it is not responsible for other sites.
""".strip().split("\n")

AN_ARTICLE = """
Share prices fell 4 percent on Monday, the bank said.
Shared rooms are safe, the ministry said.
More than 40 people died, police said.
Recommended doses were halved, the agency said.
Related coverage was poor, the editor said.
The mayor said the photo was real.
Cookies were stolen, the baker said.
""".strip().split("\n")


def claims_in(line: str) -> list[str]:
    """The contents of the claims that begin in a line between two paragraphs of an article."""
    text = f"The mayor said on Monday that it was over.\n\n{line}\n\nShe said it was good.\n"
    start = text.index(line)
    return [claim.text for claim in extract_claims(Document(text)) if start <= claim.spans[0][0] < start + len(line)]


@pytest.mark.parametrize("line", NO_ARTICLE)
def test_no_claims_in_what_is_no_part_of_the_article(line: str) -> None:
    assert claims_in(line) == []


@pytest.mark.parametrize("line", AN_ARTICLE)
def test_claims_in_what_only_begins_like_it(line: str) -> None:
    assert len(claims_in(line)) == 1
