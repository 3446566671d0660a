/// A letter of our own making.
let shortLetter = """
  12 June 2015

  The Mayor of Orle
  Town Hall, 1 Quay Street

  Dear Mayor Penrose,

  We write about the ferry. We urge you to keep the evening sailings.

  Yours sincerely,

  Ada Marsh
  Chair, Friends of the Ferry

  """
