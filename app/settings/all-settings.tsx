import Link from 'next/link';

/** Back from one of the settings to all of them. */
export const AllSettings = () => (
  <p className="text-sm">
    <Link href="/settings" className="link">
      All settings
    </Link>
  </p>
);
