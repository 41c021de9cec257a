import json, sys
from pathlib import Path
import tempfile
from tests.databases import Databases
from tests.district import filled
from tests.asking import *
from tests.witness.answer import witness
from hub.settings import Settings
q=sys.argv[1]; who={"o":OFFICER,"d":DASHBOARD}.get(sys.argv[2] if len(sys.argv)>2 else "o") or machine(sys.argv[2])
d=Databases(Path(tempfile.mkdtemp()))
with filled(d,"sqlite") as store:
    w=witness(store,q,principal=who,today=TODAY,settings=Settings())
    print(json.dumps(w.data,ensure_ascii=False,indent=1,default=str)); print(w.errors, w.refused)
d.close()
