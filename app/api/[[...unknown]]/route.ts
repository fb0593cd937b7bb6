import { guarded } from '../guard';
import { problemResponse } from '../problem';

/** /api and every address under it that no other file serves: a caller who reads JSON gets no page for people. */
const unknown = guarded(
  { needs: 'nothing', summary: 'Says that there is no such address', key: true, answers: { 404: null } },
  async (request) => {
    const { pathname } = new URL(request.url);
    return problemResponse(404, 'not-found', `There is no ${pathname} here. What there is: /api/docs.`);
  },
);

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
